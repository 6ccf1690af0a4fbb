/** The texts of SOL that is missing, in English. */
export const enNoSol = {
  noSol: {
    deposit: '{amount} may be missing for the deposit of a new token account.',
    perhaps: 'Your wallet may have no SOL for the network fee.',
    looking: 'Looking again',
  },
}
