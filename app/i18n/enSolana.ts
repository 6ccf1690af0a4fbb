/** The texts of paying by a Solana wallet in the browser, in English. */
export const enSolana = {
  solana: {
    connectTitle: 'Connect your Solana wallet',
    coinTitle: 'What do you pay with?',
    pays: 'You pay {amount}',
    none: 'This account holds nothing that can pay here.',
    factFrom: 'From',
    factPays: 'Pays',
    factTo: 'To',
    factToAccount: 'To the token account',
    factAgreed: 'Agreed amount',
    factArrives: 'Arrives',
    holds: 'This price holds for',
    factNetwork: 'Network',
    factFee: 'Network fee',
    factDeposit: 'Account deposit',
    factMemo: 'Note',
    upTo: 'Up to {amount}',
    unknownToken: 'A token this page cannot name',
    opaqueTitle: 'Part of this happens inside programs that this page cannot read.',
    opaqueBody:
      '{wallet} shows you the rest: check there that no more than the agreed amount leaves your account before you confirm.',
    opaqueWhat: 'What this page cannot read',
  },
}
