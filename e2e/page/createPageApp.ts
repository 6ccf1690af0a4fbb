import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { headersFor, type HeaderRule } from '../../app/build/headers.ts'

/** A file of the page as it goes over the wire. */
type Served = {
  readonly plain: Uint8Array<ArrayBuffer>
  readonly brotli: Uint8Array<ArrayBuffer>
  readonly type: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}
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
    const file = files.get(path) ?? files.get(`${path.replace(/\/$/, '')}/index.html`)
    if (!file) return c.text('Not found', 404, { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' })
    const headers = { ...headersFor(path, rules), 'Content-Type': file.type, Vary: 'Accept-Encoding' }
    const isBrotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '')
    return isBrotli
      ? c.body(file.brotli, 200, { ...headers, 'Content-Encoding': 'br' })
      : c.body(file.plain, 200, headers)
  })
}

function readSite(dist: string): ReadonlyMap<string, Served> {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => `/${relative(dist, join(file.parentPath, file.name)).split(sep).join('/')}`)
  return new Map(paths.filter((path) => !unserved.includes(path)).map((path) => [path, readServed(join(dist, path))]))
}

function readServed(file: string): Served {
  const plain = new Uint8Array(readFileSync(file))
  const brotli = new Uint8Array(brotliCompressSync(plain))
  return { plain, brotli, type: types[extname(file)] ?? 'application/octet-stream' }
}
