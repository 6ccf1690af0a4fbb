import type { Plugin } from 'vite'

const runtime = /\/solid-js\/(?:dist\/solid|web\/dist\/web)\.js$/

/** What only other uses of Solid ever set: transitions, Suspense, pages drawn by a server, and schedulers and stores of others. */
export const unset = [
  'Transition',
  'Scheduler',
  'ExternalSourceConfig',
  'SuspenseContext',
  'sharedConfig.context',
  'sharedConfig.effects',
  'sharedConfig.registry',
  'sharedConfig.events',
  'node.suspense',
  'node.tOwned',
  'newItems[$TRACK]',
]
/** Whatever would set it. */
const setters =
  /^(?:hydrate|enable\w+|startTransition|useTransition|createDeferred|createResource|lazy|Suspense|SuspenseList)$/

/**
 * Leaves out of Solid's runtime what this page never turns on.
 *
 * It asks of each signal and each node whether a transition runs or a server drew the page; where the answer is always
 * no, the bundler drops the question with all that follows from it.
 *
 * @throws an Error when Solid has no such question any more, and when code of the page uses what was left out.
 */
export function leanSolid(): Plugin {
  return {
    name: 'inlet:lean-solid',
    apply: 'build',
    transform(code, id) {
      if (!runtime.test(id)) return null
      const lean = withoutUnset(code)
      if (lean === code) throw new Error(`There is nothing to leave out of ${id}`)
      return { code: lean, map: null }
    },
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle))
        for (const [id, { renderedExports }] of output.type === 'chunk' ? Object.entries(output.modules) : []) {
          const used = runtime.test(id) ? renderedExports.find((name) => setters.test(name)) : undefined
          if (used) throw new Error(`The page uses ${used}, which leanSolid leaves out of Solid`)
        }
    },
  }
}

/** Writes `void 0` where one of them is read. */
function withoutUnset(code: string): string {
  const names = unset.map((name) => name.replace(/[[\]$.]/g, '\\$&')).join('|')
  return code.replace(new RegExp(`(?<!let |[\\w$.])(?:${names})(?![\\w$]|\\s*=[^=])`, 'g'), '(void 0)')
}
