import { findChromium, findOnPath } from '../commands/findChromium.ts'
import { whyNoWebkit, webkitPackages } from '../commands/findWebkit.ts'
import type { Engine, EngineName } from './engine.ts'
import { qtEnvironment, qtPackages, whyNoQt } from './findQt.ts'
import { startChromium } from './startChromium.ts'
import { startFirefox } from './startFirefox.ts'
import { startNative } from './startNative.ts'

/** How to start an engine, how to see why it is not here, and the Debian packages that bring it. */
export type EngineLane = {
  readonly name: EngineName
  readonly packages: readonly string[]
  /** Gives why the engine cannot run here, or undefined when it can. */
  whyNot(): string | undefined
  /** Starts the engine; Chromium and Firefox take the folder of an extension. */
  start(extension?: string): Promise<Engine>
}

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
    packages: qtPackages,
    whyNot: () => (findOnPath(['xvfb-run']) ? whyNoQt() : 'xvfb-run is not installed'),
    start: async () => startNative('QtWebEngine', 'qt.py', qtEnvironment),
  },
]
