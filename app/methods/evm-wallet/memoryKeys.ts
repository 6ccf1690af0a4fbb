/** Where things are remembered: the wallet chosen last, and the amount the payer typed. */
export const keys = {
  wallet: 'wallet',
  amount: (sessionId: string, assetId: string) => `amount:${sessionId}:${assetId}`,
} as const
