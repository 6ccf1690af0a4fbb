/** How one locale writes numbers, times and lists. */
export type Formats = {
  /** A time of day, with the date when it is not today. Ms since epoch. */
  time(ms: number): string
  /** How long ago something was, in ms: "3 minutes ago". */
  ago(ms: number): string
  /** A range of whole minutes: "1–3 minutes". */
  minutes(from: number, to: number): string
  /** Names side by side: "A, B, C". */
  list(items: readonly string[]): string
}
type Writing = {
  readonly separator: '.' | ','
  readonly sign: string
  readonly digits: readonly string[]
  whole(whole: bigint): string
}

/** Makes the formats of a locale. */
export function makeFormats(tag: string): Formats & Writing {
  const number = new Intl.NumberFormat(tag)
  const sign = number.formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.'
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  return {
    sign,
    separator: sign === ',' || sign === '٫' ? ',' : '.',
    digits: [...new Intl.NumberFormat(tag, { useGrouping: false }).format(9876543210)].reverse(),
    whole: (whole) => number.format(whole),
    time: (ms) =>
      new Intl.DateTimeFormat(
        tag,
        isToday(ms) ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
      ).format(ms),
    ago: (ms) =>
      ms < 60_000
        ? relative.format(-Math.round(ms / 1_000), 'second')
        : relative.format(-Math.round(ms / 60_000), 'minute'),
    minutes(from, to) {
      const unit = new Intl.NumberFormat(tag, { style: 'unit', unit: 'minute', unitDisplay: 'long' })
      return from === to ? unit.format(to) : `${number.format(from)}–${unit.format(to)}`
    },
    list: (items) => new Intl.ListFormat(tag, { type: 'unit', style: 'short' }).format(items),
  }
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

function isToday(ms: number): boolean {
  return new Date(ms).toDateString() === new Date().toDateString()
}
