/** The texts of the ways into wallets' apps, in English. */
export const enApps = {
  apps: {
    openInApp: 'Open this payment in the app of your wallet.',
    codeForApp: 'Choose the wallet on your phone to get a code for it.',
    ownPage:
      'Some wallets stay out of a page inside another page: {wallets}. Open the payment as a full page to use them.',
    openOwnPage: 'Open in a full page',
    anyPhone: 'Any phone',
    anyPhoneWhy: 'Opens in its browser; you choose the wallet there',
    copyLink: 'Copy the link for another wallet',
    copiedLink: 'Copied. Open it in your wallet’s browser',
    scanApp: 'Scan this with the camera of your phone. It opens the payment in {wallet}.',
    scanAny: 'Scan this with the camera of your phone, or inside your wallet.',
    code: 'QR code that opens this payment',
    showCode: 'Show a code for another phone',
    otherApp: 'Choose another wallet',
    follows: 'This page follows along: you can leave it open.',
    keepLink: 'Whoever has this link can see the payment and pay it. Do not pass it on.',
    plainLink: 'There is no key in this link: whoever opens it signs in with their own wallet.',
    stuck: 'Nothing opened? {wallet} may not be on this phone.',
    stuckPage: 'Nothing opened? This page may not open others.',
    get: 'Get {wallet}',
    stays: 'This payment stays in this browser. Pay it another way, or from a browser that has a wallet.',
  },
}
