/** The texts of signing in with a wallet, in English. */
export const enSignIn = {
  signIn: {
    title: 'Sign in with your wallet',
    why: 'The payment service of {brand} asks for it, to know that this wallet is yours. You sign a message: no money moves, and there is no fee.',
    account: 'Account',
    message: 'The whole message that you sign',
    sign: 'Sign in with {wallet}',
    holds: 'Time left to sign it',
    renew: 'Get a new message',
    late: 'If {wallet} still shows the old one, say no to it there.',
    checking: 'Your signature is being checked.',
    other: 'Use another wallet',
    problems: {
      wallet_rejected: { title: 'You said no in your wallet', body: 'Nothing was signed. You can try again.' },
      wallet_busy: {
        title: 'Your wallet is waiting for you',
        body: 'It still has a request open. Answer it there, then try again.',
      },
      wallet_changed: {
        title: 'Your wallet shows another account',
        body: 'You are not signed in. Connect the account that you want to sign in with.',
      },
      wallet_failed: { title: 'Your wallet could not sign', body: 'Try again, or use another wallet.' },
      challenge_expired: {
        title: 'This message holds no longer',
        body: 'It holds for five minutes, and once. You are not signed in: get a new one.',
      },
      signature_refused: {
        title: 'The signature is not by this account',
        body: 'Choose the account shown here in your wallet, then get a new message.',
      },
    },
    none: 'Open this page in the browser of your wallet app, and sign in there.',
  },
}
