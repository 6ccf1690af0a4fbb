import { countInEnglish } from './countInEnglish.ts'
import { isPlainEnglish } from './formats.ts'

/** Writes a range of whole minutes in a locale: "1–3 minutes". */
export function formatMinutes(tag: string, from: number, to: number): string {
  if (isPlainEnglish(tag)) return (from === to ? '' : `${from}–`) + countInEnglish(to, 'minute')
  const unit = new Intl.NumberFormat(tag, { style: 'unit', unit: 'minute', unitDisplay: 'long' })
  return from === to ? unit.format(to) : `${new Intl.NumberFormat(tag).format(from)}–${unit.format(to)}`
}
