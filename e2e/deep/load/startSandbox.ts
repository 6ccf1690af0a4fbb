import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { memoryFlags } from '../../commands/memoryFlags.mjs'
import { root } from '../../commands/run.mjs'

/** A sandbox that runs in a process of its own. */
export type SandboxProcess = {
  readonly url: string
  /** Memory that the process holds, in bytes. Linux only. */
  memory(): number
  /** For how long it was ready to work and no processor was free, in ms since its start. Linux only. */
  held(): number
  /** Has it collect its garbage now. Gives what is left in use of its heap, in bytes. */
  collect(): Promise<number>
  /** Ends it as a crash would, or as it should. */
  stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

const compiled = join(root, '.cache/load')
/** As `npm start` has them, and what `collect` needs. */
const flags = [...memoryFlags, '--expose-gc']

/**
 * Compiles the sandbox and its libraries to one file for plain Node; only the Solana runtime is a program of its own. What
 * compiles as it runs, in the tests and in `npm start`, keeps the source of every module beside its code and takes a second
 * longer to begin.
 */
export async function compileSandbox(): Promise<void> {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['litesvm'] },
    build: { ssr: 'e2e/deep/load/serveSandbox.ts', outDir: compiled, target: 'node20', emptyOutDir: true },
  })
}

/**
 * Starts the compiled sandbox with a folder for its state.
 * @throws an Error with what it said when it does not start
 */
export async function startSandbox(statePath: string): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [...flags, join(compiled, 'serveSandbox.js'), statePath], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
    child.once('exit', () => reject(new Error(`The sandbox did not start: ${said}`)))
  })
  return {
    url,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) * 1024,
    held: () => Number(readFileSync(`/proc/${child.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6,
    async collect() {
      const collected = once(child.stdout, 'data').then(([used]: unknown[]) => Number(String(used)))
      child.kill('SIGUSR2')
      return Promise.race([collected, ended.then(() => NaN)])
    },
    async stop(signal) {
      child.kill(signal)
      await ended
    },
  }
}
