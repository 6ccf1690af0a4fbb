import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root, run } from './run.mjs'

const isAlive = (pid: number) =>
  existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))

test('a command gives its exit code and what it printed', async () => {
  expect(await run('sh', ['-c', 'echo said; exit 3'])).toEqual({ code: 3, output: 'said\n' })
})

test('a command that does not exist fails with its name', async () => {
  const { code, output } = await run('no-such-program', [])
  expect(code).toBe(127)
  expect(output).toContain('no-such-program')
})

test.runIf(process.platform === 'linux').each(['SIGKILL', 'SIGTERM'] as const)(
  'what a command has started ends when whoever runs it gets %s',
  async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), 'run-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, 'pid')
    const script = `const { run } = await import('./e2e/commands/run.mjs'); await run('sh', ['-c', 'sleep 600 & echo $! > ${file}; wait'])`
    const runner = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root, stdio: 'ignore' })
    await expect
      .poll(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n'), { timeout: 10_000 })
      .toBe(true)
    const pid = Number(readFileSync(file, 'utf8'))
    expect(isAlive(pid)).toBe(true)
    runner.kill(signal)
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
  },
  30_000,
)
