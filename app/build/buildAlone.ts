import { build, type PluginOption } from 'vite'
import { leanIslands } from './leanIslands.ts'
import { targets } from './targets.ts'

/**
 * Builds one file, with everything it imports, into one module that imports nothing: an island.
 * @throws an Error when something is left outside.
 */
export async function buildIsland(file: string, plugins: PluginOption[] = []): Promise<string> {
  return buildOne(file, 'es', [...plugins, leanIslands()], {})
}

/**
 * Builds one file, with everything it imports, into one classic script: the head script.
 * @throws an Error when something is left outside.
 */
export async function buildHead(
  file: string,
  plugins: PluginOption[],
  define: Record<string, string>,
): Promise<string> {
  return buildOne(file, 'iife', plugins, define)
}

async function buildOne(
  file: string,
  format: 'es' | 'iife',
  plugins: PluginOption[],
  define: Record<string, string>,
): Promise<string> {
  const results = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    define,
    build: {
      write: false,
      target: targets,
      modulePreload: false,
      copyPublicDir: false,
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
  const outside = [...script.imports, ...script.dynamicImports, ...more.map(({ fileName }) => fileName)]
  if (outside.length > 0) throw new Error(`${file} is not alone: it needs ${outside.join(', ')}`)
  return script.code.trim()
}
