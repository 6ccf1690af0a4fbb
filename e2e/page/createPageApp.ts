import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { withHosts } from '../../app/build/frameAncestors.ts'
import { headersFor, type HeaderRule } from '../../app/build/headers.ts'

/** A file of the page as it goes over the wire. */
type Served = {
  readonly plain: Uint8Array<ArrayBuffer>
  /** Pressed when it is first asked for, then kept. */
  readonly brotli: () => Uint8Array<ArrayBuffer>
  readonly type: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}
/** Who may embed the page. */
const listPath = '/hosts.json'
/** Written for the host that serves the page, not for its visitors. */
const unserved = ['/_headers', '/headers.json']

/**
 * Gives a server's answers for a built page: its files from memory with the headers that the build wrote, brotli where
 * it is accepted, and 404 for the rest.
 * @throws an Error when the folder holds no build.
 */
export function createPageApp(dist: string): Hono {
  if (!existsSync(join(dist, 'headers.json')))
    throw new Error(`There is no built page in ${dist}: run "npm run build" first`)
  const rules = JSON.parse(readFileSync(join(dist, 'headers.json'), 'utf8')) as readonly HeaderRule[]
  const files = readSite(dist)
  return new Hono().on(['GET', 'HEAD'], '*', (c) => {
    const path = c.req.path
    const file =
      path === listPath ? readList(dist) : (files.get(path) ?? files.get(`${path.replace(/\/$/, '')}/index.html`))
    if (!file) return c.text('Not found', 404, { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' })
    const headers = {
      ...liveHeaders(headersFor(path, rules), dist),
      'Content-Type': file.type,
      Vary: 'Accept-Encoding',
    }
    const isBrotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '')
    return isBrotli
      ? c.body(file.brotli(), 200, { ...headers, 'Content-Encoding': 'br' })
      : c.body(file.plain, 200, headers)
  })
}

/** The list of hosts as it is on disk now: it is edited while the page is served. */
function readList(dist: string): Served | undefined {
  const file = join(dist, listPath)
  return existsSync(file) ? readServed(file) : undefined
}

/** The policy names the hosts of the list as it is now; a list that cannot be read lets nobody else in. */
function liveHeaders(headers: Readonly<Record<string, string>>, dist: string): Readonly<Record<string, string>> {
  const name = 'Content-Security-Policy'
  const policy = headers[name]
  return policy === undefined ? headers : { ...headers, [name]: withHosts(policy, hostsOf(dist)) }
}

function hostsOf(dist: string): readonly string[] {
  try {
    const { hosts } = JSON.parse(readFileSync(join(dist, listPath), 'utf8')) as { hosts?: unknown }
    return Array.isArray(hosts)
      ? hosts.filter((host) => typeof host === 'string' && /^[a-z]+:\/\/[\w.:*-]+$/.test(host))
      : []
  } catch {
    return []
  }
}

function readSite(dist: string): ReadonlyMap<string, Served> {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => `/${relative(dist, join(file.parentPath, file.name)).split(sep).join('/')}`)
  return new Map(
    paths.filter((path) => ![...unserved, listPath].includes(path)).map((path) => [path, readServed(join(dist, path))]),
  )
}

function readServed(file: string): Served {
  const plain = new Uint8Array(readFileSync(file))
  let pressed: Uint8Array<ArrayBuffer> | undefined
  const brotli = () => (pressed ??= new Uint8Array(brotliCompressSync(plain)))
  return { plain, brotli, type: types[extname(file)] ?? 'application/octet-stream' }
}
