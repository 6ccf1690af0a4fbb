import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Budget } from './budgets.ts'

const loaders = ['inlet.js', 'inlet.wallet.js']

/** Bytes of each file after brotli, by its name without the hash: `index.html`, `entry`, `qr`, … */
export type Sizes = ReadonlyMap<string, number>

/** One line of the report. `limitBytes` is undefined where there is no limit. */
export type SizeRow = {
  readonly name: string
  readonly bytes: number
  readonly limitBytes: number | undefined
  readonly goalBytes?: number
}

/**
 * Measures a built page as a browser gets it.
 * @throws an Error when the folder holds no build.
 */
export function measure(dist: string): Sizes {
  const scripts = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js'))
  const files = [
    ['index.html', 'index.html'] as const,
    ...loaders.filter((file) => existsSync(join(dist, file))).map((file) => [file, file] as const),
    ...scripts.map((file) => [nameOf(file), `assets/${file}`] as const),
  ]
  return new Map(files.map(([name, file]) => [name, brotliCompressSync(readFileSync(join(dist, file))).length]))
}

/**
 * Adds up each budget, and lists each file after them.
 * @throws an Error when a budget names a file that was not built: a limit that measures nothing would always be kept.
 */
export function sizeRows(sizes: Sizes, budgets: readonly Budget[]): readonly SizeRow[] {
  const sizeOf = (name: string) => {
    const size = sizes.get(name)
    if (size === undefined) throw new Error(`The budget names "${name}", and no such file was built`)
    return size
  }
  const sums = budgets.map(({ name, files, extraBytes, limitBytes, goalBytes }): SizeRow => {
    const bytes = files.reduce((sum, file) => sum + sizeOf(file), extraBytes)
    return { name, bytes, limitBytes, ...(goalBytes !== undefined && { goalBytes }) }
  })
  return [...sums, ...[...sizes].sort().map(([name, bytes]) => ({ name: `  ${name}`, bytes, limitBytes: undefined }))]
}

/** Writes a row as a line, with the limit, where it has to go, and how far over it is. */
export function writeRow({ name, bytes, limitBytes, goalBytes }: SizeRow): string {
  const line = `${name.padEnd(40)}${inKib(bytes).padStart(10)}`
  if (limitBytes === undefined) return line
  const goal = goalBytes === undefined ? '' : `, the goal is ${inKib(goalBytes)}`
  return `${line} of ${inKib(limitBytes)}${goal}${bytes > limitBytes ? `  ✗ ${bytes - limitBytes} bytes too many` : ''}`
}

function inKib(bytes: number): string {
  return `${(bytes / 1024).toFixed(2)} KiB`
}

/** A file's name without its hash of eight characters. */
function nameOf(file: string): string {
  return file.replace(/-[\w-]{8}\.js$/, '')
}
