/** Makes a failure as wallets throw it. @see https://eips.ethereum.org/EIPS/eip-1193#provider-errors */
export function walletError(code: number, message: string): Error {
  return Object.assign(new Error(message), { code })
}
