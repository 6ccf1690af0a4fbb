/** Writes a day of the calendar, `YYYY-MM-DD`, in a locale; it is the same day in every time zone. */
export function formatDay(tag: string, day: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
