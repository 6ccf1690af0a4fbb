import { countInEnglish } from './countInEnglish.ts'
import { isPlainEnglish } from './formats.ts'

/** Writes how long ago something was, in ms: "3 minutes ago". */
export function formatAgo(tag: string, ms: number): string {
  const [unitMs, unit] = ms < 60_000 ? ([1_000, 'second'] as const) : ([60_000, 'minute'] as const)
  const count = Math.round(ms / unitMs)
  if (isPlainEnglish(tag)) return count ? `${countInEnglish(count, unit)} ago` : 'now'
  return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-count, unit)
}
