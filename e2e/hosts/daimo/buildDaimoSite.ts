import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const input = fileURLToPath(new URL('site.js', import.meta.url))

/** Bundles the host that embeds by Daimo's published component, and gives its document. */
export async function buildDaimoSite(): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, rolldownOptions: { input, output: { format: 'iife' } } },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const script = outputs.find((one) => one.type === 'chunk')
  if (!script) throw new Error('the host was not built')
  const code = script.code.replaceAll('</script', '<\\/script')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body><script>${code}</script></body></html>`
}
