/**
 * Runs a command and ends it, with all that it started, as soon as whoever started the guard is gone.
 *
 * Usage: `node guard.mjs <command> [args]`, started with its stdin as a pipe and as the leader of its own process group.
 * The pipe closes when the starter ends, also by SIGKILL, and no signal could tell us that.
 */
import { spawn } from 'node:child_process'

const graceMs = 5_000
const [command, ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
let ending = false

child.once('error', (error) => {
  process.stderr.write(`${command}: ${error.message}\n`)
  process.exit(127)
})
child.once('exit', (code) => {
  if (ending) process.kill(-process.pid, 'SIGKILL')
  process.exit(code ?? 1)
})

function end() {
  if (ending) return
  ending = true
  process.kill(-process.pid, 'SIGTERM')
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), graceMs)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
process.stdin.on('error', end).on('close', end).resume()
