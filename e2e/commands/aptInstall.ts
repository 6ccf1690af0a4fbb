import { findOnPath } from './findChromium.ts'
import { run } from './run.mjs'
import { step } from './step.mjs'

const lockTimeout = 'DPkg::Lock::Timeout=120'

/**
 * Installs Debian packages, where this machine has apt and we are root.
 * Gives why it could not, or undefined when they are there.
 */
export async function aptInstall(what: string, packages: readonly string[]): Promise<string | undefined> {
  if (!findOnPath(['apt-get'])) return 'this system has no apt-get'
  if (process.getuid?.() !== 0) return `not root: run apt-get install ${packages.join(' ')} yourself`
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  return await step(`Installing ${what} from Debian, a minute or two`, `Tried to install ${what}`, async () => {
    const update = await run('apt-get', ['-o', lockTimeout, 'update'], { env })
    const install = await run('apt-get', ['-o', lockTimeout, 'install', '-y', '--no-install-recommends', ...packages], {
      env,
    })
    if (install.code === 0) return undefined
    return `apt-get could not install it: ${lastLine(install.output) || lastLine(update.output)}`
  })
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
