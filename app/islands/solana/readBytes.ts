/** Most bytes that a network takes for one transaction. @see https://solana.com/docs/core/transactions */
export const mostBytes = 1232

/**
 * Gives what the text of a transaction can mean, likeliest first: hex with or without `0x`, then base64. Text of hex
 * digits alone can be both.
 */
export function readBytes(text: string): readonly Uint8Array[] {
  return [fromHex(text), fromBase64(text)].filter((bytes) => bytes !== undefined)
}

function fromHex(text: string): Uint8Array | undefined {
  const [, digits] = /^(?:0x)?((?:[0-9a-f]{2})+)$/i.exec(text) ?? []
  return digits ? Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16)) : undefined
}

function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[a-z0-9+/]+={0,2}$/i.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
