import { build, type PluginOption, type Rolldown } from 'vite'
import { bundledModules } from './bundledModules.ts'
import { leanIslands } from './leanIslands.ts'
import { styleOf } from './outputs.ts'
import { shrink } from './shrink.ts'
import { targets } from './targets.ts'

/**
 * Builds one file, with everything it imports, into one module that imports nothing: an island.
 * @throws an Error when something is left outside.
 */
export async function buildIsland(file: string, plugins: PluginOption[] = []): Promise<string> {
  return withoutStyle(file, await buildOne(file, 'es', [...plugins, leanIslands(), bundledModules()]))
}

/**
 * Builds one file, with everything it imports, into one classic script: the head script.
 * @throws an Error when something is left outside.
 */
export async function buildHead(file: string, plugins: PluginOption[]): Promise<string> {
  return withoutStyle(file, await buildOne(file, 'iife', [...plugins, bundledModules()]))
}

/** What a small document runs and how it looks. */
export type Built = { readonly code: string; readonly style: string }

/**
 * Builds one file, with everything it imports, into one classic script and one style: a small document.
 * @throws an Error when something is left outside.
 */
export async function buildScriptAndStyle(file: string, plugins: PluginOption[]): Promise<Built> {
  return buildOne(file, 'iife', plugins)
}

function withoutStyle(file: string, { code, style }: Built): string {
  if (style) throw new Error(`${file} is not alone: it needs a style`)
  return code
}

async function buildOne(file: string, format: 'es' | 'iife', plugins: PluginOption[]): Promise<Built> {
  const results = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    build: {
      write: false,
      target: targets,
      modulePreload: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: file,
        external: (id) => id.startsWith('#island/'),
        preserveEntrySignatures: format === 'es' ? 'strict' : false,
        output: { format, codeSplitting: false },
      },
    },
  })
  const [result] = [results].flat()
  if (!result || !('output' in result)) throw new Error(`${file} was not built`)
  const [script, ...more] = result.output
  const isStyle = ({ fileName }: Rolldown.OutputAsset | Rolldown.OutputChunk) => fileName.endsWith('.css')
  const others = more.filter((output) => !isStyle(output)).map(({ fileName }) => fileName)
  const outside = [...script.imports, ...script.dynamicImports, ...others]
  if (outside.length > 0) throw new Error(`${file} is not alone: it needs ${outside.join(', ')}`)
  return { code: (await shrink(script.code, format === 'es')).trim(), style: styleOf(more.filter(isStyle)) }
}
