/** Gives a wallet's name as it is compared: "Trust" and "Trust Wallet" are one. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/ wallet$/, '')
}
