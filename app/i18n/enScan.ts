/** The texts of the choice what a code is scanned with, in English. */
export const enScan = {
  scan: {
    ask: 'What do you scan with?',
    other: 'I scan with something else',
    camera: 'The camera of a phone',
    code: 'QR code for what you scan with',
    address: 'This code holds the address and nothing else. You choose {network} and the amount yourself.',
    addressIn:
      'This code holds the address and nothing else. In {scanner} you choose {network} and the amount yourself.',
    shared: 'This code holds the address and nothing else. You choose one of these networks and the amount yourself.',
    sharedIn:
      'This code holds the address and nothing else. In {scanner} you choose one of these networks and the amount yourself.',
    request: 'This code holds a request to pay {symbol} on {network} to the address below. You enter the amount.',
    requestAmount: 'This code holds a request to pay the exact amount of {symbol} on {network} to the address below.',
    page: 'This code opens this payment on the phone. Whoever scans it can see the payment and pay it: show it to nobody else.',
  },
}
