import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import * as v from 'valibot'
import { configSchemas } from '../backends/configSchemas.ts'
import { bare, chainId, say, text } from '../backends/configWords.ts'
import type { Deployment } from '../deployment.ts'
import { isAppScheme } from '../lib/isAppScheme.ts'

const url = text(/^https?:\/\/[^\s/?#@"';,]+[^\s?#"';,]*$/, 'an http(s) URL')
const socketUrl = text(/^wss?:\/\/[^\s/?#@"';,]+[^\s?#"';,]*$/, 'a ws(s) URL')
const name = v.pipe(
  v.string(say('a text')),
  v.trim(),
  v.nonEmpty('expected a text, got an empty one'),
  v.maxLength(80, 'expected at most 80 characters'),
)
/** Origins as a browser writes them: no default port, and apps' own schemes. @see https://capacitorjs.com/docs/config */
const host = v.pipe(
  text(
    /^(?:https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::(?:\d{1,5}|\*))?|(?:capacitor|ionic):\/\/localhost)$/,
    'an origin such as "https://shop.example"',
  ),
  v.check(
    (origin) => !/^https:.*:443$|^http:.*:80$/.test(origin),
    'expected an origin without its scheme’s own port, as browsers write it',
  ),
  v.check((origin) => Number(/:(\d+)$/.exec(origin)?.[1] ?? 0) < 65_536, 'expected a port up to 65535'),
)

/** The relay of the protocol's vendor. @see https://docs.reown.com/cloud/relay */
const vendorRelay = 'wss://relay.walletconnect.org'

const kinds = configSchemas.map(({ entries }) => `"${entries.kind.literal}"`).join(' or ')

const schema = v.strictObject({
  backends: v.pipe(
    v.array(v.variant('kind', configSchemas, say(`a known kind of backend (${kinds})`)), say('a list of backends')),
    v.minLength(1, 'expected at least one backend'),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two backends have the same id'),
  ),
  chains: v.record(
    chainId,
    v.strictObject({
      rpc: v.exactOptional(v.pipe(url, v.transform(bare))),
      explorer: v.exactOptional(v.pipe(url, v.transform(bare))),
    }),
    say('an object of chains'),
  ),
  hosts: v.array(host, say('a list of origins')),
  returnUrls: v.array(
    text(/^https:\/\/[^\s/?#@"']+\/\S*$/, 'an https URL with a path, such as "https://shop.example/"'),
    say('a list of URLs'),
  ),
  callbackSchemes: v.array(
    v.pipe(
      text(/^[a-z][a-z0-9+.-]*$/, 'a URL scheme such as "acme"'),
      v.check(isAppScheme, 'expected the scheme of an app'),
    ),
    say('a list of URL schemes'),
  ),
  brand: v.strictObject({
    name,
    logo: v.exactOptional(text(/^data:image\/(?:png|jpeg|webp|svg\+xml)[;,]\S+$/, 'a data:image/ URL')),
    accent: v.exactOptional(text(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'a hex colour such as "#0a5cff"')),
  }),
  support: v.exactOptional(
    v.strictObject({
      email: v.exactOptional(text(/^[^\s@]+@[^\s@]+$/, 'an email address')),
      url: v.exactOptional(url),
    }),
  ),
  walletConnect: v.exactOptional(
    v.strictObject({
      projectId: text(/^[0-9a-f]{32}$/, 'a project id of 32 hex digits'),
      relay: v.optional(v.pipe(socketUrl, v.transform(bare)), vendorRelay),
    }),
  ),
  policy: v.picklist(['strict', 'wallets'], say('"strict" or "wallets"')),
  transactions: v.exactOptional(v.literal('strict', say('"strict"'))),
})

/**
 * Checks one host.
 * @throws an Error that names it and says what was expected
 */
export function parseHost(origin: string): string {
  const result = v.safeParse(host, origin)
  if (result.success) return result.output
  throw new Error(`${origin}: ${result.issues.map(({ message }) => message).join(', ')}`)
}

/**
 * Checks what a deployment file says.
 * @throws an Error with one line for each thing that is wrong: file, place, what was expected and what is there.
 */
export function parseDeployment(json: unknown, file = 'deployment.json'): Deployment {
  const result = v.safeParse(schema, json)
  if (result.success) return result.output
  throw new Error(result.issues.map((issue) => `${file}: ${placeOf(issue)}${wordsOf(issue)}`).join('\n'))
}

/**
 * Reads, moves to the ports given by `INLET_PORT`, and checks the deployment file that `INLET_DEPLOYMENT` names.
 * @throws an Error that can be shown as it is.
 */
export function readDeployment(usual: string, env: NodeJS.ProcessEnv = process.env): Deployment {
  const path = env['INLET_DEPLOYMENT'] || usual
  const file = basename(path)
  const deployment = parseDeployment(readJson(path, file), file)
  return env['INLET_PORT'] ? parseDeployment(movePorts(deployment, env['INLET_PORT']), file) : deployment
}

/** Moves the sandbox's own origins (ports 4010, 4020, 4030) to N, N + 10 and N + 20; other origins stay. */
export function movePorts(deployment: Deployment, port: string): unknown {
  const base = /^\d{1,5}$/.test(port) ? Number(port) : 0
  if (base < 1 || base > 65_515) throw new Error(`INLET_PORT must be a number from 1 to 65515, and it is "${port}".`)
  const moved = (text: string) =>
    text.replace(
      /^((?:http|ws):\/\/(?:localhost|127\.0\.0\.1)):40([123])0(?=\/|$)/,
      (_, host: string, row: string) => `${host}:${base + (Number(row) - 1) * 10}`,
    )
  return JSON.parse(JSON.stringify(deployment), (_, value: unknown) =>
    typeof value === 'string' ? moved(value) : value,
  ) as unknown
}

function readJson(path: string, file: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new Error(`${file}: there is no deployment file at ${path}`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file}: not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function placeOf(issue: v.BaseIssue<unknown>): string {
  const place = (issue.path ?? []).reduce((path, { key }) => {
    if (typeof key === 'number') return `${path}[${key}]`
    const plain = /^[\w$]+$/.test(String(key))
    return plain ? `${path}${path && '.'}${String(key)}` : `${path}["${String(key)}"]`
  }, '')
  return place && `${place}: `
}

function wordsOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object') return issue.message
  if (issue.expected === 'never') return 'unknown field'
  return issue.received === 'undefined' ? 'missing' : `expected an object, got ${issue.received}`
}
