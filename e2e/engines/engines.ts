import { spawnSync } from 'node:child_process'
import { findChromium, findOnPath } from '../commands/findChromium.ts'
import { whyNoWebkit, webkitPackages } from '../commands/findWebkit.ts'
import type { Engine, EngineName } from './engine.ts'
import { startChromium } from './startChromium.ts'
import { startFirefox } from './startFirefox.ts'
import { python, startNative } from './startNative.ts'

/** How to start an engine, how to see why it is not here, and the Debian packages that bring it. */
export type EngineLane = {
  readonly name: EngineName
  readonly packages: readonly string[]
  /** Gives why the engine cannot run here, or undefined when it can. */
  whyNot(): string | undefined
  /** Starts the engine; Chromium and Firefox take the folder of an extension. */
  start(extension?: string): Promise<Engine>
}

const qtFlags = { QT_QPA_PLATFORM: 'offscreen', QTWEBENGINE_CHROMIUM_FLAGS: '--no-sandbox --disable-gpu' }

/** The engines that the page is proven in: the current three families, and an old Android WebView's Chromium 102. */
export const engines: readonly EngineLane[] = [
  {
    name: 'Chromium',
    packages: ['chromium'],
    whyNot: () => (findChromium() ? undefined : 'there is no Chromium'),
    start: startChromium,
  },
  {
    name: 'WebKitGTK',
    packages: webkitPackages,
    whyNot: whyNoWebkit,
    start: async () => startNative('WebKitGTK', 'webkit.py'),
  },
  {
    name: 'Firefox ESR',
    packages: ['firefox-esr'],
    whyNot: () => (findOnPath(['firefox-esr']) ? undefined : 'there is no firefox-esr'),
    start: startFirefox,
  },
  {
    name: 'QtWebEngine',
    packages: ['python3-pyqt6.qtwebengine', 'xvfb', 'xauth'],
    whyNot: whyNoQt,
    start: async () => startNative('QtWebEngine', 'qt.py', qtFlags),
  },
]

function whyNoQt(): string | undefined {
  if (!findOnPath(['xvfb-run'])) return 'xvfb-run is not installed'
  const { status } = spawnSync(python, ['-c', 'import PyQt6.QtWebEngineWidgets'])
  return status === 0 ? undefined : `${python} has no PyQt6.QtWebEngineWidgets`
}
