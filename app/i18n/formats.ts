/** How one locale writes a number: its grouped whole part, its decimal sign and its digits from 0 to 9. */
export type Writing = {
  readonly sign: string
  readonly digits: ArrayLike<string>
  whole(whole: bigint): string
}

const english: Writing = {
  sign: '.',
  digits: '0123456789',
  whole: (whole) => `${whole}`.replace(/\B(?=(?:\d{3})+$)/g, ','),
}

const known: Record<string, Writing> = {}

/** Tells whether a locale is plain English, which is written without `Intl`: the first object of that is a long task on a slow phone, at each kind. */
export const isPlainEnglish = (tag: string): boolean => /^en(-US|-GB)?$/.test(tag)

/** Gives how a locale writes numbers; asks `Intl` once, and not for plain English. */
export function writingOf(tag: string): Writing {
  return isPlainEnglish(tag) ? english : (known[tag] ??= readWriting(tag))
}

/** Reads how a locale writes numbers off two of them. */
function readWriting(tag: string): Writing {
  const number = new Intl.NumberFormat(tag)
  return {
    sign: number.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.',
    digits: (number.format(9876543210).match(/\p{Nd}/gu) ?? []).reverse(),
    whole: (whole) => number.format(whole),
  }
}

/** Gives the sign that stands before decimals in what a locale's payers type. */
export function separatorOf(tag: string): '.' | ',' {
  return /[,٫]/.test(writingOf(tag).sign) ? ',' : '.'
}

/** Writes names side by side: "A, B, C". */
export function formatList(tag: string, items: readonly string[]): string {
  return isPlainEnglish(tag)
    ? items.join(', ')
    : new Intl.ListFormat(tag, { type: 'unit', style: 'short' }).format(items)
}

/**
 * Writes plain decimal text in a locale, keeping every digit; text that is not a decimal stays as it is.
 *
 * Not `Intl` alone: before its third edition it takes numbers only, and money is never one.
 */
export function formatDecimal({ whole, sign, digits }: Writing, text: string, leastDigits: number): string {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return text
  const fraction = (match[2] ?? '').padEnd(leastDigits, '0')
  return whole(BigInt(match[1]!)) + (fraction && sign + fraction.replace(/\d/g, (digit) => digits[+digit]!))
}
