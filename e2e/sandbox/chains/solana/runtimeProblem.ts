import { createRequire } from 'node:module'

/** A machine, and how it finds an installed package. */
export type Platform = Pick<NodeJS.Process, 'platform' | 'arch'> & { canFind(name: string): boolean }

/**
 * Says why no Solana can run here, or nothing when it can. The runtime is litesvm, which npm brings for Linux and macOS,
 * on x86-64 and ARM; `INLET_SOLANA=off` does without it.
 */
export function runtimeProblem(machine: Platform = here, asked = process.env['INLET_SOLANA']): string | undefined {
  if (asked === 'off') return 'Solana is off (INLET_SOLANA=off); the EVM chains run.'
  const { platform, arch, canFind } = machine
  const builds = ['', '-gnu', '-musl'].map((libc) => `litesvm-${platform}-${arch}${libc}`)
  if (builds.some(canFind)) return undefined
  return `Solana does not run here: npm brought no build of litesvm for ${platform}-${arch}. The EVM chains run.`
}

const here: Platform = {
  platform: process.platform,
  arch: process.arch,
  canFind(name) {
    try {
      return createRequire(import.meta.url).resolve(name) !== ''
    } catch {
      return false
    }
  },
}
