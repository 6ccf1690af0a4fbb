import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../commands/run.mjs'

/** A sandbox that runs in a process of its own. */
export type SandboxProcess = {
  readonly url: string
  /** Memory that the process holds, in bytes. Linux only. */
  memory(): number
  /** Ends it as a crash would, or as it should. */
  stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/**
 * Starts a sandbox whose state is in a folder.
 * @throws an Error with what it said when it does not start
 */
export async function startSandbox(statePath: string): Promise<SandboxProcess> {
  const script = join(root, 'e2e/deep/load/serveSandbox.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, statePath], {
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
    async stop(signal) {
      child.kill(signal)
      await ended
    },
  }
}
