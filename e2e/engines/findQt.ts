import { spawnSync } from 'node:child_process'
import { python } from '../commands/findWebkit.ts'

/** The Debian packages that QtWebEngine needs. */
export const qtPackages = ['python3-pyqt6.qtwebengine', 'xvfb', 'xauth']

/** What QtWebEngine runs with where there is neither a display nor a user of its own. */
export const qtEnvironment = { QT_QPA_PLATFORM: 'offscreen', QTWEBENGINE_CHROMIUM_FLAGS: '--no-sandbox --disable-gpu' }

/** Tells why QtWebEngine cannot run here, or gives undefined when it can. */
export function whyNoQt(): string | undefined {
  const { status } = spawnSync(python, ['-c', 'import PyQt6.QtWebEngineWidgets'])
  return status === 0 ? undefined : `${python} has no PyQt6.QtWebEngineWidgets`
}
