import { abilityNames } from '../lib/hostAbilities.ts'
import type { CommandData, CommandType, HeardData, HostMessage } from './messages.ts'
import { mostText, namespace, version } from './messages.ts'

/** A command of this protocol whose data is not what it should be. */
export type MisreadMessage = { readonly type: 'misread'; readonly id: string }

type Fields = Readonly<Record<string, unknown>>
type Readers = { readonly [Type in CommandType]: (data: Fields) => HeardData[Type] | undefined }

/**
 * Reads what a host sent, text or object; whatever is not a message of this protocol becomes nothing, without noise.
 * Another version is said once in the console, for the developer who wonders. Only known fields go on.
 */
export function readHostMessage(sent: unknown): HostMessage | MisreadMessage | undefined {
  const value = typeof sent === 'string' ? parse(sent) : sent
  const { ns, v, type, id, data } = fieldsOf(value) ?? {}
  if (ns !== namespace || (typeof sent !== 'string' && !isShort(sent))) return undefined
  if (v !== version) {
    warnOnce()
    return undefined
  }
  if (typeof type !== 'string' || !Object.hasOwn(readers, type)) return undefined
  const read = readers[type as CommandType]
  const name = typeof id === 'string' ? id.slice(0, 128) : ''
  const known = read(data === undefined ? {} : (fieldsOf(data) ?? { wrong: true }))
  // The compiler does not follow a type to its own reader.
  return known ? ({ type, id: name, data: known } as HostMessage) : { type: 'misread', id: name }
}

const readers: Readers = {
  // The host's name and version are for those who read along.
  'host.hello': ({ caps, last }) => ({
    ...(Array.isArray(caps) && { caps: abilityNames.filter((ability) => caps.includes(ability)) }),
    ...readLast(fieldsOf(last)),
  }),
  'host.theme': ({ mode }) => (mode === 'light' || mode === 'dark' || mode === 'system' ? { mode } : undefined),
  'host.locale': ({ locale }) =>
    typeof locale === 'string' && /^[A-Za-z0-9-_]{2,35}$/.test(locale) ? { locale } : undefined,
  'host.insets': readInsets,
  'host.back': () => ({}),
  'host.close': ({ force }) => ({ force: force === true }),
  // Where the payer came back by is the host's own affair.
  'host.returned': () => ({}),
  'host.ping': () => ({}),
  'host.answer': ({ re, ok, result, error }) =>
    typeof re === 'string' ? { re, ok: ok === true, result, error } : undefined,
  'host.wallets': (data) => data,
  'host.wallet': (data) => data,
}

const edges = ['top', 'right', 'bottom', 'left', 'keyboard'] as const
const mostPx = 4_000

function readInsets(data: Fields): CommandData['host.insets'] | undefined {
  const given = edges.flatMap((edge) => (data[edge] === undefined ? [] : [[edge, data[edge]] as const]))
  const isPx = (px: unknown) => typeof px === 'number' && px >= 0 && px <= mostPx
  return given.length > 0 && given.every(([, px]) => isPx(px)) ? Object.fromEntries(given) : undefined
}

function readLast(last: Fields | undefined): Pick<CommandData['host.hello'], 'last'> {
  const { epoch, seq } = last ?? {}
  return typeof epoch === 'string' && typeof seq === 'number' ? { last: { epoch, seq } } : {}
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

/** An object may hold anything a clone can, a circle too; what is no JSON of a decent length is no message. */
function isShort(value: unknown): boolean {
  try {
    return JSON.stringify(value).length <= mostText
  } catch {
    return false
  }
}

function parse(text: string): unknown {
  if (text.length > mostText) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

let hasWarned = false

function warnOnce(): void {
  if (!hasWarned) console.debug(`inlet: this page speaks v${version}`)
  hasWarned = true
}
