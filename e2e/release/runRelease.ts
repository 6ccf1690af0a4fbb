import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readRules } from '../operator/headers/runHeaders.ts'
import { compareSite } from './compareSite.ts'
import { inspectSite } from './inspectSite.ts'
import { knownOf } from './knownOf.ts'
import { makeManifest, writeManifest, type Manifest } from './manifest.ts'
import { isSigned, makeKeys, signText } from './sign.ts'
import { writeSbom } from './writeSbom.ts'

type Asked = { readonly root: string; readonly dist: string; readonly write: (line: string) => void } & Partial<
  Record<'out' | 'key' | 'manifest' | 'origin', string>
>

const usage = `npm run inspect  [-- --dist dist]                            what a built page must not hold
npm run manifest [-- --dist dist --out release --key key.pem]  every file's hash and headers, signed
npm run sbom     [-- --out release]                          the packages that are shipped
npm run verify -- https://pay.example [--manifest release/manifest.json --key key.pub.pem]
npm run manifest -- keys --out keys                          a pair of keys to sign with`

const works: Readonly<Record<string, (asked: Asked) => Promise<boolean> | boolean>> = {
  inspect,
  manifest,
  keys,
  sbom,
  verify,
}

/** Does one of the works of a release. Gives the exit code: 0, or 1 with what is wrong written. */
export async function runRelease(args: readonly string[], root: string, write: (line: string) => void): Promise<0 | 1> {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { dist: text, out: text, key: text, manifest: text },
    })
    const [first = '', second] = positionals
    const work = works[second === 'keys' ? 'keys' : first]
    if (work === undefined) throw new Error(usage)
    const asked = {
      ...values,
      root,
      write,
      dist: values.dist ?? join(root, 'dist'),
      ...(second === undefined ? {} : { origin: second }),
    }
    return (await work(asked)) ? 0 : 1
  } catch (thrown) {
    write(thrown instanceof Error ? thrown.message : String(thrown))
    return 1
  }
}

function inspect({ root, dist, write }: Asked): boolean {
  const { files } = makeManifest(dist, readRules(dist))
  const finds = inspectSite(dist, files, knownOf(process.env['INLET_DEPLOYMENT'] ?? join(root, 'app/deployment.json')))
  finds.forEach(write)
  write(`${files.length} files, ${finds.length} finds`)
  return finds.length === 0
}

function manifest({ root, dist, out = join(root, 'release'), key, write }: Asked): boolean {
  const text = writeManifest(makeManifest(dist, readRules(dist)))
  mkdirSync(out, { recursive: true })
  const file = join(out, 'manifest.json')
  writeFileSync(file, text)
  write(file)
  if (key === undefined)
    write('Not signed: name a private key by --key, and publish the manifest where the page is not served from.')
  else writeFileSync(`${file}.sig`, `${signText(text, readFileSync(key, 'utf8'))}\n`)
  return true
}

function keys({ root, out = join(root, 'release'), write }: Asked): boolean {
  mkdirSync(out, { recursive: true })
  const [secret, open] = ['key.pem', 'key.pub.pem'].map((name) => join(out, name)) as [string, string]
  if (existsSync(secret)) throw new Error(`${secret} is there already.`)
  const { privateKey, publicKey } = makeKeys()
  writeFileSync(secret, privateKey, { mode: 0o600 })
  writeFileSync(open, publicKey)
  write(`${secret} signs and is kept off the host; ${open} is for everybody.`)
  return true
}

function sbom({ root, out, write }: Asked): boolean {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const text = writeSbom(version)
  if (out === undefined) write(text.trimEnd())
  else {
    mkdirSync(out, { recursive: true })
    writeFileSync(join(out, 'sbom.json'), text)
  }
  return true
}

async function verify({
  root,
  origin,
  manifest: file = join(root, 'release/manifest.json'),
  key,
  write,
}: Asked): Promise<boolean> {
  if (origin === undefined || !/^https?:\/\//.test(origin)) throw new Error(usage)
  if (!existsSync(file)) throw new Error(`There is no manifest in ${file}: "npm run manifest" writes it.`)
  const text = readFileSync(file, 'utf8')
  if (key === undefined) write('The signature is not checked: name the public key by --key.')
  else if (
    !existsSync(`${file}.sig`) ||
    !isSigned(text, readFileSync(`${file}.sig`, 'utf8'), readFileSync(key, 'utf8'))
  )
    throw new Error(`${file} is not signed by the owner of ${key}: nothing was compared.`)
  const { files } = JSON.parse(text) as Manifest
  const differences = await compareSite(origin, { files })
  differences.forEach(write)
  write(`${files.length} files compared, ${differences.length} differences`)
  return differences.length === 0
}
