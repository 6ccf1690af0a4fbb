const hex = /^0x[0-9a-f]*$/i
const fields = ['from', 'to', 'value', 'data', 'chainId', 'gas']

/**
 * Tells whether what a method would send or sign has the shape that the page gives it: a transaction to somebody, in hex,
 * of known fields; a message that a person can read. The session behind it is the page's to compare.
 */
export function isAllowed(method: string, params: readonly unknown[]): boolean {
  if (!Array.isArray(params)) return false
  const [first, second, ...more] = params as readonly unknown[]
  if (method === 'eth_sendTransaction') return second === undefined && isTransaction(first)
  if (method === 'personal_sign') return more.length === 0 && isAddress(second) && isReadable(first)
  return true
}

function isTransaction(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { to } = value as { readonly to?: unknown }
  return (
    isAddress(to) &&
    Object.entries(value).every(([field, text]) => fields.includes(field) && typeof text === 'string' && hex.test(text))
  )
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^0x[0-9a-f]{40}$/i.test(value)
}

function isReadable(value: unknown): boolean {
  if (typeof value !== 'string' || !hex.test(value) || value.length % 2 !== 0) return false
  const bytes = Uint8Array.from(value.slice(2).match(/../g) ?? [], (pair) => parseInt(pair, 16))
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.length > 0 && !/[^\P{Cc}\n\r\t]|\p{Cf}/u.test(text)
  } catch {
    return false
  }
}
