/** The texts of bringing a wallet to a network by hand, in English. The names of the rows are those of wallets' own forms. */
export const enGuide = {
  guide: {
    title: 'Switch {wallet} to {network}',
    body: '{wallet} is on {actual}. Nothing was sent.',
    choose: 'Open the list of networks in {wallet} and choose {network}. If it is not there, add it with these:',
    name: 'Network name',
    rpc: 'RPC URL',
    chainId: 'Chain ID',
    symbol: 'Currency symbol',
    explorer: 'Block explorer URL',
    copyRow: 'Copy {row}',
    done: 'I have switched',
    still: '{wallet} is still on {actual}.',
  },
}
