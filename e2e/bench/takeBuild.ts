import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { root, run } from '../commands/run.mjs'

/** A built page to measure beside this one. */
export type OtherBuild = { readonly name: string; readonly dist: string }

/**
 * Gives another build of the page: a folder as it is, or a git ref, which is built in a work tree of its own with the
 * packages that are installed here. Both have to be for the same base port, which is in what is built.
 * @throws an Error with git's or the build's own words when there is no such build.
 */
export async function takeBuild(wanted: string, base: number): Promise<OtherBuild> {
  const folder = resolve(root, wanted)
  if (existsSync(join(folder, 'index.html'))) return { name: wanted, dist: folder }
  const tree = mkdtempSync(join(tmpdir(), 'inlet-bench-'))
  const dist = join(root, '.cache/bench-against')
  try {
    await must('git', ['worktree', 'add', '--detach', tree, wanted])
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
    await must('npm', ['--prefix', tree, 'run', '--silent', 'build', '--', '--outDir', dist, '--emptyOutDir'], {
      INLET_PORT: String(base),
    })
  } finally {
    await run('git', ['worktree', 'remove', '--force', tree])
    rmSync(tree, { recursive: true, force: true })
  }
  return { name: wanted, dist }
}

async function must(command: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  const { code, output } = await run(command, args, { env })
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output.trim()}`)
}
