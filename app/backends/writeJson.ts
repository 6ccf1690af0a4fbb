import type { Chance } from './chance.ts'

/** Fields that no contract names: answers may grow at any time. */
const extras = [
  '"__proto__":{"status":"bounced","receiverAddress":"0x0"}',
  '"constructor":null',
  '"toString":"x"',
  '"livemode":false',
  '"route":{"chain":7,"paymentMethod":null}',
  '"updatedAt":1784000001',
  '"note":"\\u202e\\u200b 0x5555555555555555555555555555555555555555"',
]

/** Writes a value as JSON with its fields in any order, fields that nobody asked for between them, and odd white space. For tests only. */
export function writeJson(value: unknown, chance: Chance): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeJson(item, chance)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => `${JSON.stringify(key)}:${writeJson(field, chance)}`)
  const extra = chance.oneIn(3) ? [chance.pick(extras)] : []
  const space = chance.pick(['', '', ' ', '\n  '])
  return `{${space}${chance.shuffle([...fields, ...extra]).join(`,${space}`)}${space}}`
}
