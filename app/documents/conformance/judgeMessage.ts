import { namespace, version } from '../../bridge/messages.ts'
import type { Shapes } from './checkShape.ts'
import { checkShape } from './checkShape.ts'
import type { Report } from './makeReport.ts'

/** A command of the host that the page would take. */
export type Command = { readonly type: string; readonly id: string; readonly data: Readonly<Record<string, unknown>> }

/**
 * Makes the judge of what a host sends: it gives each command that the page would take, and reports what is wrong with
 * the others. What is not meant for the page, such as another script's message, is nobody's fault.
 */
export function makeJudge(
  report: Report,
  shapes: Shapes,
  takesObjects: boolean,
): (raw: unknown) => Command | undefined {
  const seen = new Set<string>()
  return (raw) => {
    if (typeof raw === 'string' && takesObjects && isOurs(parse(raw))) report.wrong('form')
    const value = typeof raw === 'string' ? parse(raw) : raw
    if (typeof raw === 'string' && value === undefined && !takesObjects) report.wrong('json', short(raw))
    if (!isOurs(value)) return undefined
    const { ns, v, type, id, data = {} } = value
    if (ns !== namespace) return void report.wrong('namespace', `ns is ${short(ns)}`)
    if (v !== version) return void report.wrong('version', `v is ${short(v)}`)
    const name = typeof type === 'string' ? type : ''
    const shape = name.startsWith('host.') ? shapes[name]?.properties?.['data'] : undefined
    if (!shape) return void report.wrong('type', `type is ${short(type)}`)
    if (typeof id !== 'string' || id === '' || id.length > 128) return void report.wrong('id', `id is ${short(id)}`)
    if (seen.has(id)) return void report.wrong('fresh', `id is ${short(id)}`)
    seen.add(id)
    const problem = checkShape(data, shape, shapes)
    if (problem !== undefined) return void report.wrong('data', `${name}: ${problem}`)
    for (const kept of ['namespace', 'version', 'type', 'id', 'fresh', 'data'] as const) report.right(kept)
    if (takesObjects) report.right('form')
    return { type: name, id, data: data as Command['data'] }
  }
}

/** Tells whether a message is meant for the page, however wrong it is. */
function isOurs(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const { ns, type } = value as Record<string, unknown>
  return ns === namespace || (typeof type === 'string' && type.startsWith('host.'))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'missing').slice(0, 60)
}
