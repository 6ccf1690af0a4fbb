/**
 * The loader, `inlet.js`: what a host puts on its own page. It defines `Inlet` and `<inlet-deposit>`, and speaks to the page
 * by the protocol of `bridge/messages.ts` alone. A script that is included twice is the first one.
 */
import { defineElement } from './defineElement.ts'
import type { InletLoader } from './inletLoader.ts'
import { open } from './open.ts'
import { preload } from './preload.ts'

const loader: InletLoader = { open, preload }
const globals: { Inlet?: unknown } = window
if (!globals.Inlet) {
  globals.Inlet = loader
  defineElement()
}
