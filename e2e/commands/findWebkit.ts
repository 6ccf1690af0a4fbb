import { spawnSync } from 'node:child_process'
import { findOnPath } from './findChromium.ts'

/** The system's own Python: one from a version manager earlier on PATH does not see the distribution's bindings. */
export const python = '/usr/bin/python3'

/** The Debian packages that the WebKitGTK host needs. */
export const webkitPackages = [
  'gir1.2-webkit2-4.1',
  'python3-gi',
  'python3-gi-cairo',
  'xvfb',
  'xauth',
  'webkit2gtk-driver',
]

const probe = "import gi, cairo; gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2"

/** Tells why the native WebKitGTK host cannot run here, or gives undefined when it can. */
export function whyNoWebkit(): string | undefined {
  for (const program of ['xvfb-run', 'WebKitWebDriver'])
    if (!findOnPath([program])) return `${program} is not installed`
  const { status, stderr } = spawnSync(python, ['-c', probe], { encoding: 'utf8' })
  if (status === 0) return undefined
  return stderr?.trim().split('\n').at(-1) ?? `${python} is not installed`
}
