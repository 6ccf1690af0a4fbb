import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from 'svelte/compiler'
import { build, type Plugin } from 'vite'
import { compileScript, parse } from 'vue/compiler-sfc'

export type Framework = 'react' | 'vue' | 'svelte'

const files: Record<Framework, string> = { react: 'react.jsx', vue: 'vue.vue', svelte: 'svelte.svelte' }

/** How an app mounts its component: `props` are `url` and what hears events; gives what unmounts. */
const mounts: Record<Framework, string> = {
  react: `
    import { createElement } from 'react'
    import { createRoot } from 'react-dom/client'
    import { Deposit } from 'example'
    globalThis.mount = (target, url) => {
      const root = createRoot(target)
      root.render(createElement(Deposit, { url, onEvent: heard }))
      return () => root.unmount()
    }`,
  vue: `
    import { createApp } from 'vue'
    import Deposit from 'example'
    globalThis.mount = (target, url) => {
      const app = createApp(Deposit, { url, onEvent: heard })
      app.mount(target)
      return () => app.unmount()
    }`,
  svelte: `
    import { mount, unmount } from 'svelte'
    import Deposit from 'example'
    globalThis.mount = (target, url) => {
      const app = mount(Deposit, { target, props: { url, onEvent: heard } })
      return () => unmount(app)
    }`,
}

/** Builds an app around an example's component, as the framework's own compiler reads it, and gives its script: it defines `mount(target, url)`. */
export async function buildExample(framework: Framework): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [appOf(framework)],
    build: { write: false, rolldownOptions: { input: 'app', output: { format: 'iife' } } },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const script = outputs.find((one) => one.type === 'chunk')
  if (!script) throw new Error(`the example for ${framework} was not built`)
  return script.code
}

/** Gives the app's two modules: its start, and the example. They stand beside this file, so that packages are found. */
function appOf(framework: Framework): Plugin {
  const app = join(import.meta.dirname, 'app.js')
  const example = join(import.meta.dirname, `example.${framework === 'react' ? 'jsx' : 'js'}`)
  return {
    name: 'inlet:example',
    enforce: 'pre',
    resolveId: (id) => (id === 'app' ? app : id === 'example' ? example : undefined),
    load: (id) => (id === app ? mounts[framework] : id === example ? compiled(framework) : undefined),
  }
}

function compiled(framework: Framework): string {
  const source = readFileSync(join(import.meta.dirname, 'examples', files[framework]), 'utf8')
  if (framework === 'svelte') return compile(source, { generate: 'client' }).js.code
  if (framework === 'vue')
    return compileScript(parse(source).descriptor, { id: 'deposit', inlineTemplate: true }).content
  return source
}
