/** The texts of paying from an exchange, in English. */
export const enExchange = {
  exchange: {
    title: 'Which exchange?',
    other: 'Another exchange',
    assetTitle: 'Which coin, on which network?',
    buy: 'Buy at {exchange} instead',
    buyTitle: 'Buy at {exchange}',
    buyAmount: 'Amount in {symbol}',
    continue: 'Continue to {exchange}',
    opened: '{exchange} is open in another tab.',
    openedFollows: 'Finish there. This page notices when the money arrives.',
    openedProof: 'Finish there. This page cannot see it: your balance is the proof.',
    blocked: 'Your browser kept the tab closed.',
    open: 'Open {exchange}',
    guide: 'Withdraw from {exchange}',
    stepCoin: 'At {exchange}, withdraw {symbol}',
    stepNetwork: 'Choose the network {network}',
    stepNetworkWhy: 'On another network the money is lost.',
    stepAddress: 'Paste this address',
    minimum: '{exchange} sends {amount} or more.',
    feeHint: '{exchange} may take its fee from the amount: add it on top.',
  },
}
