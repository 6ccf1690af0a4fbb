/** Writes a time of day in a locale, with the date when it is not today. Ms since epoch. */
export function formatTime(tag: string, ms: number): string {
  const isToday = new Date(ms).toDateString() === new Date().toDateString()
  return new Intl.DateTimeFormat(tag, { ...(!isToday && { dateStyle: 'medium' }), timeStyle: 'short' }).format(ms)
}
