import { cleanText } from '../../lib/cleanText.ts'

/** Gives what foreign code gives, or nothing where it throws. */
export function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Gives any foreign value as short, clean text. Never throws, and runs no `toString` that is not the language's own. */
export function toText(value: unknown, most = 120): string {
  if (typeof value === 'string') return cleanText(value, most)
  if (typeof value === 'object' && value !== null)
    return cleanText(attempt(() => JSON.stringify(value)) ?? 'an object', most)
  return typeof value === 'symbol' || typeof value === 'function' ? `a ${typeof value}` : String(value)
}

/** Gives a list of texts out of any foreign value: what is no text is left out. */
export function toTexts(value: unknown, most = 30): readonly string[] {
  const read = () => (Array.isArray(value) ? value.slice(0, most).filter((one) => typeof one === 'string') : [])
  return (attempt(read) ?? []).map((one) => cleanText(one, 48))
}

/** Gives the names of the `is…` flags that are true on a foreign object, its prototypes' too. */
export function readFlags(value: unknown, most = 24): readonly string[] {
  const names = new Set<string>()
  let at: unknown = value
  for (let depth = 0; depth < 4 && typeof at === 'object' && at !== null && at !== Object.prototype; depth++) {
    const level = at
    for (const name of attempt(() => Object.getOwnPropertyNames(level)) ?? []) names.add(name)
    at = attempt(() => Object.getPrototypeOf(level) as unknown)
  }
  const isFlag = (name: string) =>
    /^_?is[A-Z]\w{1,30}$/.test(name) && attempt(() => Reflect.get(Object(value), name) === true) === true
  return [...names].slice(0, 500).filter(isFlag).slice(0, most)
}

/** Gives an error of a wallet in one line: its code, those nested in it, and its message. */
export function errorText(error: unknown): string {
  const read = (name: string, from: unknown = error) =>
    attempt(() => (typeof from === 'object' && from !== null ? (Reflect.get(from, name) as unknown) : undefined))
  const data = read('data')
  const nested = [read('code', read('originalError', data)), read('code', data), read('code', read('cause'))]
  const codes = [read('code'), ...nested].filter((code) => typeof code === 'number' || typeof code === 'string')
  const message = read('message') ?? error
  return [[...new Set(codes)].map((code) => toText(code, 16)).join(' in '), toText(message, 160)]
    .filter(Boolean)
    .join(': ')
}
