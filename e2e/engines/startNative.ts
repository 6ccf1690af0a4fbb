import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Engine, EngineName } from './engine.ts'

/** Debian's python: another one, earlier on the path, has none of the engines' modules. */
export const python = '/usr/bin/python3'

/** Starts an engine that lives in a small native program, which opens the pages it is told on stdin. */
export function startNative(name: EngineName, program: string, env: Readonly<Record<string, string>> = {}): Engine {
  const script = fileURLToPath(new URL(program, import.meta.url))
  const child = spawn('xvfb-run', ['-a', python, script], {
    stdio: ['pipe', 'ignore', process.env['INLET_DEBUG'] ? 'inherit' : 'ignore'],
    env: { ...process.env, ...env },
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    name,
    open: async (url, documentStart = '') =>
      void child.stdin.write(`${JSON.stringify({ url, script: documentStart })}\n`),
    close: async () => {
      child.stdin.end()
      await ended
    },
  }
}
