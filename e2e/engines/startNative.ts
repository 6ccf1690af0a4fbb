import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Engine, EngineName } from './engine.ts'

/** Debian's python: another one, earlier on the path, has none of the engines' modules. */
export const python = '/usr/bin/python3'

/** Starts an engine that lives in a small native program, which opens the pages it is told on stdin. */
export function startNative(name: EngineName, program: string, env: Readonly<Record<string, string>> = {}): Engine {
  const script = fileURLToPath(new URL(program, import.meta.url))
  const child = spawn('xvfb-run', ['-a', python, script], {
    stdio: ['pipe', 'pipe', process.env['INLET_DEBUG'] ? 'inherit' : 'ignore'],
    env: { ...process.env, ...env },
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const waiting: ((answer: string) => void)[] = []
  // Answers come one a line, in the order of the questions.
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(String(JSON.parse(line))))
  const tell = (command: object) => void child.stdin.write(`${JSON.stringify(command)}\n`)
  return {
    name,
    open: async (url, scripts = {}) => tell({ url, ...scripts }),
    ask: (question) =>
      new Promise((resolve) => {
        waiting.push(resolve)
        tell({ ask: question })
      }),
    close: async () => {
      child.stdin.end()
      await ended
    },
  }
}
