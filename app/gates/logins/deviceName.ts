/** Browsers by what they alone write of themselves, the telling ones first: most also claim to be the last ones. */
const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]
const most = 60

/** Gives what a payer knows a device by, of the text that it names itself with: its browser and system, else that text. */
export function deviceName(agent: string): string {
  const find = (list: typeof browsers) => list.find(([sign]) => sign.test(agent))?.[1]
  const known = /^Mozilla\//.test(agent) ? [find(browsers), find(systems)].filter(Boolean).join(', ') : ''
  return known || (agent.length > most ? `${agent.slice(0, most)}…` : agent)
}
