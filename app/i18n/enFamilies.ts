/** The texts of a wallet that is here for two families of networks, in English. */
export const enFamilies = {
  families: {
    title: 'Where in this wallet is your money?',
    evm: 'Ethereum networks',
    evmWhy: 'Ethereum, Base, Arbitrum and others',
  },
}
