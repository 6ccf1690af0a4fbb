import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { python } from '../../commands/findWebkit.ts'
import { openHostLine } from './hostLine.ts'
import { createWebkitHost, type WebkitHost } from './webkitHost.ts'

/** What the app puts into its WebView before the page loads. */
export type WebkitHostOptions = {
  /** Names of the message handlers; `inletHost` by default. */
  readonly handlers?: readonly string[]
  /** Names of the handlers that answer a promise. */
  readonly replies?: readonly string[]
  /** Runs in the page's world before its own scripts. */
  readonly script?: string
}

/** The native host's own program. */
export const program = fileURLToPath(new URL('host.py', import.meta.url))
/** Arguments of `xvfb-run` for a display of our own. */
export const display = ['-a', '-s', '-screen 0 800x1000x24']

/** Gives the program's arguments. */
export function argumentsOf({ handlers = ['inletHost'], replies = [], script }: WebkitHostOptions): string[] {
  return [
    ...handlers.map((name) => `--handler=${name}`),
    ...replies.map((name) => `--reply=${name}`),
    ...(script === undefined ? [] : [`--script=${script}`]),
  ]
}

/** Starts a native WebKitGTK host, the size of a phone, on a display of its own. */
export async function startWebkitHost(
  options: WebkitHostOptions = {},
): Promise<WebkitHost & { close(): Promise<void> }> {
  const command = [...display, python, program, ...argumentsOf(options)]
  const child = spawn('xvfb-run', command, {
    stdio: ['pipe', 'pipe', process.env['INLET_DEBUG'] ? 'inherit' : 'ignore'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    ...createWebkitHost(await openHostLine(child.stdout, child.stdin)),
    async close() {
      child.stdin.end()
      await ended
    },
  }
}
