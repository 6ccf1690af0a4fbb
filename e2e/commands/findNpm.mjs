import { readFileSync } from 'node:fs'

const mostLevels = 4

/**
 * Gives the process id of the npm that started us, or undefined when none did or the system has no `/proc`.
 * A shell stands between npm and us, so our own parent says nothing about npm's end.
 */
export function findNpm() {
  try {
    for (let pid = process.ppid, level = 0; pid > 1 && level < mostLevels; pid = parentOf(pid), level += 1)
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('npm ')) return pid
  } catch {
    return undefined
  }
  return undefined
}

function parentOf(pid) {
  return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}
