import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

const folder = join(import.meta.dirname, '..')
const files = ['service/connectToService.ts', 'injectEvmProvider.ts', 'injectSolanaWallet.ts']

/** Writes the script that puts the test wallet into a page, where it asks the service at `path`. */
export async function pageScript(path: string): Promise<string> {
  const { transformWithOxc } = await import('vite')
  const functions = await Promise.all(
    files.map(async (file) => {
      const { code } = await transformWithOxc(await readFile(join(folder, file), 'utf8'), basename(file))
      return code.replace(/^export /gm, '').replace(/^\/\/# sourceMappingURL.*$/gm, '')
    }),
  )
  const name = JSON.stringify('Test Wallet')
  const calls = [
    `connectToService(${JSON.stringify(path)})`,
    `injectEvmProvider({ name: ${name}, found: 'announced' })`,
    `injectSolanaWallet({ name: ${name}, signing: 'both' })`,
  ]
  return `(() => {\n${[...functions, ...calls].join('\n')}\n})()`
}
