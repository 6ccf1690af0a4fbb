import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import type { Network } from '../network.ts'
import { mnemonic } from './accounts.ts'
import { evmIdOf } from './networks.ts'

export type Anvil = { url: string; close(): Promise<void> }

/** Ends the node when its standard input closes, and removes the file that says it runs once it has written its state. */
const wrapper = 'RUNS=$1; shift; "$0" "$@" & P=$!; cat >/dev/null; kill $P 2>/dev/null; wait $P; rm -f "$RUNS"'

/**
 * Starts a local EVM node on a free port. Its state is read from `stateFile` and written back when it ends.
 *
 * The shell around it ends the node when this process dies, even by SIGKILL: its standard input closes then.
 * @throws an Error that says what to install when no anvil is found
 */
export async function startAnvil(network: Network, stateFile: string): Promise<Anvil> {
  const runs = `${stateFile}.pid`
  await lastOneEnds(runs)
  const cache = `${stateFile}.cache`
  const flags = ['--host', '127.0.0.1', '--port', '0', '--chain-id', String(evmIdOf(network)), '--mnemonic', mnemonic]
  const storage = ['--state', stateFile, '--state-interval', '30', '--cache-path', cache, '--slots-in-an-epoch', '1']
  // Its own process group: Ctrl-C must not reach the node before the sandbox has closed.
  const child = spawn('sh', ['-c', wrapper, findAnvil(), runs, ...flags, ...storage], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  writeFileSync(runs, String(child.pid))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const close = async () => {
    child.stdin.end()
    await ended
    rmSync(cache, { recursive: true, force: true })
    rmSync(runs, { force: true })
  }
  try {
    return { url: await listeningUrl(child), close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * A node whose sandbox was killed writes its state as it ends; reading before that would lose the last blocks. Its process
 * alone does not tell: one that has ended and lost its parent is there until the system collects it, a second or more.
 */
async function lastOneEnds(runs: string): Promise<void> {
  for (let waited = 0; waited < 5000 && isRunning(runs); waited += 10)
    await new Promise((resolve) => setTimeout(resolve, 10))
}

function isRunning(runs: string): boolean {
  try {
    return process.kill(Number(readFileSync(runs, 'utf8')), 0)
  } catch {
    return false
  }
}

function listeningUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(() => reject(new Error(`anvil did not start in 20 s. ${output}`)), 20_000)
    const read = (chunk: Buffer) => {
      if (output.length < 4000) output += chunk.toString()
      const match = /Listening on ([\d.]+:\d+)/.exec(output)
      if (match) resolve(`http://${match[1]}`)
      if (match || /error|not found/i.test(output)) clearTimeout(timer)
      if (!match && /error|not found/i.test(output)) reject(new Error(`anvil did not start. ${output.trim()}`))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('close', () => reject(new Error(`anvil ended at once. ${output.trim()}`)))
  })
}

/**
 * Finds the anvil program: `ANVIL_BIN`, the npm package of this platform, or `anvil` on the PATH.
 * @throws an Error that says what to install
 */
export function findAnvil(): string {
  const asked = process.env['ANVIL_BIN']
  if (asked) return asked
  return fromPackage() ?? fromPath() ?? fail()
}

function fromPackage(): string | undefined {
  const cpu = process.arch === 'x64' ? 'amd64' : process.arch
  try {
    return createRequire(import.meta.url).resolve(`@foundry-rs/anvil-${process.platform}-${cpu}/bin/anvil`)
  } catch {
    return undefined
  }
}

function fromPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, 'anvil')).find((file) => existsSync(file))
}

function fail(): never {
  throw new Error(
    'The sandbox needs anvil, a local EVM node, and none is here for this platform. Install Foundry ' +
      '(https://getfoundry.sh) so that `anvil` is on the PATH, or set ANVIL_BIN to the program.',
  )
}
