const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Writes how long ago something was, in ms, in the unit that a person would take: "3 hours ago". */
export function formatSince(tag: string, ms: number): string {
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  if (ms >= dayMs) return relative.format(-Math.floor(ms / dayMs), 'day')
  if (ms >= hourMs) return relative.format(-Math.floor(ms / hourMs), 'hour')
  return relative.format(-Math.floor(Math.max(0, ms) / minuteMs), 'minute')
}
