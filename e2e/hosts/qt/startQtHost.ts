import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { python } from '../../commands/findWebkit.ts'
import { qtEnvironment } from '../../engines/findQt.ts'
import { openHostLine } from '../webkit/hostLine.ts'
import { createWebkitHost, type WebkitHost } from '../webkit/webkitHost.ts'

/** An old Android-like app: what the page wrote into its console as an error is beside what it told the app. */
export type QtHost = Pick<
  WebkitHost,
  | 'messages'
  | 'navigations'
  | 'load'
  | 'reload'
  | 'evaluate'
  | 'say'
  | 'expectScreen'
  | 'snapshot'
  | 'waitFor'
  | 'heard'
  | 'hear'
> & { readonly complaints: string[]; close(): Promise<void> }

const program = fileURLToPath(new URL('host.py', import.meta.url))

/** Starts QtWebEngine with its Chromium 102, the size of a phone, without a display. */
export async function startQtHost(): Promise<QtHost> {
  const child = spawn(python, [program], {
    stdio: ['pipe', 'pipe', process.env['INLET_DEBUG'] ? 'inherit' : 'ignore'],
    env: { ...process.env, ...qtEnvironment },
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const line = await openHostLine(child.stdout, child.stdin)
  return {
    ...createWebkitHost(line),
    complaints: line.complaints,
    async close() {
      child.stdin.end()
      await ended
    },
  }
}
