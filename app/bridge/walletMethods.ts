/** Of these a host's wallet gets only what the page reviewed: the transaction of the session, or the message of its sign-in. */
export const reviewedMethods = ['eth_sendTransaction', 'wallet_sendCalls', 'personal_sign'] as const

/**
 * All that a host's wallet is ever asked: its accounts and its chain, facts of that chain, to go to another one, and what
 * was reviewed. The page asks nothing else, and the loader lets nothing else pass.
 */
export const walletMethods = [
  'eth_accounts',
  'eth_requestAccounts',
  'eth_chainId',
  'eth_call',
  'eth_getBalance',
  'eth_gasPrice',
  'eth_getTransactionReceipt',
  'eth_getTransactionByHash',
  'wallet_switchEthereumChain',
  'wallet_addEthereumChain',
  'eth_sendTransaction',
  'personal_sign',
  'solana_getAccounts',
  'solana_requestAccounts',
  'solana_signAndSendTransaction',
] as const
export type WalletMethod = (typeof walletMethods)[number]
