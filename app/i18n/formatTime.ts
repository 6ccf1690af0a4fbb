import { isPlainEnglish } from './formats.ts'

/** Writes a time of day in a locale, with the date when it is not today. Ms since epoch. */
export function formatTime(tag: string, ms: number): string {
  const at = new Date(ms)
  const isToday = at.toDateString() === new Date().toDateString()
  if (isToday && isPlainEnglish(tag)) return timeInEnglish(at, tag === 'en-GB')
  return new Intl.DateTimeFormat(tag, { ...(!isToday && { dateStyle: 'medium' }), timeStyle: 'short' }).format(at)
}

function timeInEnglish(at: Date, isBritish: boolean): string {
  const [hours, minutes] = at.toTimeString().split(':')
  return isBritish ? `${hours}:${minutes}` : `${+hours! % 12 || 12}:${minutes}\u00a0${+hours! < 12 ? 'AM' : 'PM'}`
}
