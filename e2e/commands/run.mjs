import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findNpm } from './findNpm.mjs'

const guard = fileURLToPath(new URL('guard.mjs', import.meta.url))
const running = new Set()
let stopping = false

/** The project's folder. Every command runs there. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a command to its end and gives its exit code and what it printed.
 * It ends with this process, however this process ends; `endWithSignals` makes that clean for Ctrl-C and SIGTERM.
 * `show` passes what it prints on to the terminal; `env` is added to this process's own.
 */
export function run(command, args, { env = {}, show = false } = {}) {
  const child = spawn(process.execPath, [guard, command, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['pipe', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('exit', () => endGroup(child.pid))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
  const entry = { child, ended }
  running.add(entry)
  return ended.finally(() => running.delete(entry))
}

/** Runs npm with these arguments, by the same npm that started us when there is one. */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], options) : run('npm', args, options)
}

/**
 * Ends all commands, then this process, on Ctrl-C and SIGTERM, and when the npm that started us is gone.
 * After the first signal no command's outcome matters any more.
 */
export function endWithSignals() {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])
    process.on(signal, () => void stop(code))
  const npm = findNpm()
  if (npm) setInterval(() => isAlive(npm) || void stop(143), 1_000).unref()
}

/** Tells whether a signal has asked us to stop: a command that failed then did not fail by itself. */
export function isStopping() {
  return stopping
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** What a crashed command left behind would hold its ports. */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    return
  }
}

async function stop(code) {
  if (stopping) return
  stopping = true
  for (const { child } of running) child.stdin.destroy()
  await Promise.all([...running].map(({ ended }) => ended))
  process.exit(code)
}
