/** What can be told of something thrown: its numeric codes and its texts, outermost first. */
export type Reasons = { readonly codes: readonly number[]; readonly texts: readonly string[] }

const nests = ['cause', 'data', 'originalError', 'error', 'info'] as const
const mostParts = 16
const mostText = 500

/** Reads codes and texts out of anything thrown, nested as it may be. Never throws, never reads without end. */
export function readReasons(thrown: unknown): Reasons {
  const codes: number[] = []
  const texts: string[] = []
  const parts: unknown[] = [thrown]
  const seen = new Set<unknown>()
  for (let at = 0; at < parts.length && at < mostParts; at++) {
    const part = parts[at]
    if (typeof part === 'string') texts.push(part.slice(0, mostText))
    if (typeof part !== 'object' || part === null || seen.has(part)) continue
    seen.add(part)
    const code = toCode(read(part, 'code'))
    if (typeof code === 'number') codes.push(code)
    else if (code) texts.push(code)
    const message = read(part, 'message')
    if (typeof message === 'string') texts.push(message.slice(0, mostText))
    parts.push(...nests.map((nest) => read(part, nest)).filter((inner) => inner !== undefined))
  }
  return { codes, texts }
}

/** Wallets write codes as numbers, as text of numbers, and as words. */
function toCode(value: unknown): number | string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined
  if (typeof value !== 'string') return undefined
  return /^-?\d{1,6}$/.test(value) ? Number(value) : value.slice(0, mostText)
}

/** A getter of foreign code may throw. */
function read(part: object, key: string): unknown {
  try {
    return Reflect.get(part, key)
  } catch {
    return undefined
  }
}
