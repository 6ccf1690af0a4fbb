import { mkdir } from 'node:fs/promises'
import { findOnPath } from './findChromium.ts'
import { run } from './run.mjs'
import { step } from './step.mjs'

/**
 * Unpacks one Debian package into a folder, where this machine has apt: nothing is installed, nothing starts by itself, and
 * nobody has to be root while apt knows its lists. Only for programs that need no other package.
 * Gives why it could not, or undefined when it is there.
 */
export async function aptUnpack(what: string, name: string, folder: string): Promise<string | undefined> {
  if (!findOnPath(['apt-get']) || !findOnPath(['dpkg-deb'])) return 'this system has no apt-get'
  return await step(`Fetching ${what} from Debian`, `Tried to fetch ${what}`, async () => {
    await mkdir(folder, { recursive: true })
    if ((await fetchInto(folder, name)).code === 0) return undefined
    if (process.getuid?.() === 0) await run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', 'update'])
    const { code, output } = await fetchInto(folder, name)
    return code === 0 ? undefined : `apt-get could not fetch it: ${output.trim().split('\n').at(-1) ?? ''}`
  })
}

function fetchInto(folder: string, name: string) {
  const script =
    'cd "$1" && apt-get -o APT::Sandbox::User=root download "$2" && dpkg-deb -x "$2"_*.deb . && rm "$2"_*.deb'
  return run('sh', ['-c', script, 'sh', folder, name])
}
