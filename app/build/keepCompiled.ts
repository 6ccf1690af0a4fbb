import type { Plugin } from 'vite'
import { keepScript } from './keepScript.ts'

type Transform = (this: unknown, source: string, id: string, options?: unknown) => unknown

/**
 * Gives the plugin that compiles JSX by these settings, made to take what an earlier build compiled of the same source:
 * with `INLET_KEPT_SCRIPTS` alone, as `keepScript` says.
 *
 * Compiling is a third of a build's work, and no deployment changes it.
 */
export function keepCompiled(compiler: Plugin, settings: object): Plugin {
  const compile = compiler.transform as Transform
  return {
    ...compiler,
    async transform(source, id, options) {
      if (!/\.tsx(?:\?|$)/.test(id)) return null
      const compiled = await keepScript(JSON.stringify([settings, id, source]), async () =>
        JSON.stringify(await compile.call(this, source, id, options)),
      )
      return JSON.parse(compiled) as { code: string }
    },
  }
}
