import { DepositError, isDepositError } from '../errors.ts'
import { cleanText } from '../lib/cleanText.ts'

/** A place in an answer that nobody has checked yet. Each reading function throws, naming the place, on a misfit. */
export type Place = {
  /** True where the value is absent or null. */
  readonly isAbsent: boolean
  /** Goes one field deeper. */
  at(key: string): Place
  /** Reads a list. */
  list(): readonly Place[]
  /** Reads text as it came, at most 4,096 characters or as many as said. For ids, addresses and other machine words. */
  text(most?: number): string
  /** Reads text for people: control and bidi characters stripped, at most 200 characters. */
  label(): string
  /** Reads one of some words. */
  oneOf<Word extends string>(words: readonly Word[]): Word
  /** Reads a true or false; absent is false. */
  flag(): boolean
  /** Reads a whole number of seconds and gives ms since epoch. */
  secondsAsMs(): number
  /** Reads a whole number from 0 to `most`. */
  wholeNumber(most: number): number
  /** Reads base units: text of decimal digits, or a JSON number that is whole and too small to have lost digits. */
  units(): bigint
  /** Throws, naming this place. For misfits that only the caller can see. */
  refuse(expected: string): never
}

/**
 * Reads an unknown JSON value of a backend; a misfit names its path in the error, never its value.
 *
 * @throws {@link DepositError} `backend_unreadable`
 */
export function readAnswer(backend: string, value: unknown, path = '$'): Place {
  const refuse = (expected: string): never => {
    throw new DepositError('backend_unreadable', { backend, path, expected })
  }
  const text = (most = 4096): string => (typeof value === 'string' && value.length <= most ? value : refuse('text'))
  return {
    isAbsent: value === undefined || value === null,
    refuse,
    at: (key) => readAnswer(backend, ownField(value, key), `${path}.${key}`),
    list: () =>
      Array.isArray(value)
        ? value.map((item, index) => readAnswer(backend, item, `${path}[${index}]`))
        : refuse('a list'),
    text,
    label: () => cleanText(text(), 200),
    oneOf: (words) => words.find((word) => word === value) ?? refuse(words.join(' | ')),
    flag: () =>
      value === undefined || value === null ? false : typeof value === 'boolean' ? value : refuse('true or false'),
    secondsAsMs: () =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 1e11
        ? value * 1000
        : refuse('unix seconds'),
    wholeNumber: (most) =>
      typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
        ? value
        : refuse(`a whole number up to ${most}`),
    units: () => {
      const digits = Number.isSafeInteger(value) ? String(value) : text()
      return /^\d{1,78}$/.test(digits) ? BigInt(digits) : refuse('a whole number of base units as text')
    },
  }
}

/** Gives what `read` reads, or nothing where the answer is a misfit there. Only for facts that nobody pays by. */
export function readIfFit<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (thrown) {
    if (isDepositError(thrown, 'backend_unreadable')) return undefined
    throw thrown
  }
}

function ownField(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}
