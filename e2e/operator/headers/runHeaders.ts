import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeHeadersFile, type HeaderRule } from '../../../app/build/headers.ts'
import { writeCaddy } from './writeCaddy.ts'
import { writeCloudflare } from './writeCloudflare.ts'
import { writeCloudFront } from './writeCloudFront.ts'
import { writeNginx } from './writeNginx.ts'

const writers: Readonly<Record<string, (rules: readonly HeaderRule[], folder: string) => string>> = {
  nginx: writeNginx,
  caddy: writeCaddy,
  cloudfront: writeCloudFront,
  cloudflare: writeCloudflare,
  netlify: writeHeadersFile,
}
const usage = `npm run headers -- ${Object.keys(writers).join('|')} [--dist dist]`

/** Prints what makes a server send the headers of a built page. Gives the exit code: 0, or 1 with the reason written. */
export function runHeaders(args: readonly string[], usualDist: string, write: (text: string) => void): 0 | 1 {
  try {
    const options = { dist: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const writer = writers[positionals[0] ?? '']
    if (writer === undefined || positionals.length > 1) throw new Error(usage)
    const dist = resolve(values.dist ?? usualDist)
    write(writer(readRules(dist), dist))
    return 0
  } catch (thrown) {
    write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
    return 1
  }
}

/**
 * Reads the header rules of a built page.
 * @throws an Error that can be shown as it is, for a folder without a build
 */
export function readRules(dist: string): readonly HeaderRule[] {
  const file = join(dist, 'headers.json')
  if (!existsSync(file))
    throw new Error(`There is no built page in ${dist}: run "npm run build" first, or name its folder by --dist.`)
  return JSON.parse(readFileSync(file, 'utf8')) as readonly HeaderRule[]
}
