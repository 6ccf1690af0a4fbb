import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { readDeployment } from './app/build/deployment.ts'
import { loaderFiles } from './app/build/loaderFiles.ts'
import { pageConfig } from './app/build/pageConfig.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const page = pageConfig(path('app'), readDeployment(path('app/deployment.json')))

/** Tests of what Node itself does, such as its builds and its ports; within a context of their own they would meet two of each class. */
const outside = ['app/build/**/*.test.ts', 'app/bridge/attach.test.ts']
/**
 * What these import is nobody else's: one puts a chance of its own in place of Node's, and one connects wallets, which a
 * page knows for as long as it lives.
 */
const apart = ['e2e/sandbox/determinism.test.ts', 'e2e/kept/send.test.ts']

export default defineConfig({
  ...page,
  plugins: [...(page.plugins ?? []), loaderFiles(path('app/loader'))],
  publicDir: path('public'),
  build: { ...page.build, outDir: path('dist') },
  test: {
    root: path('.'),
    environment: 'node',
    setupFiles: [path('app/build/unitSetup.ts')],
    // The page's own conditions would find its face for browsers, which is empty.
    alias: [{ find: /^ws$/, replacement: path('node_modules/ws/wrapper.mjs') }],
    // Solid's own files, which the runtime is compared with, have to find each other; two islands may ask for one file at once.
    server: { deps: { inline: [/solid-js/, /@noble/] } },
    // A property test on a busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One core less, as it is by default, would be one of two.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'plain', include: [...outside, ...apart] } },
      // One worker runs many files, and keeps what it imported: these have no state but what they make and end themselves.
      { extends: true, test: { name: 'sandbox', include: ['e2e/**/*.test.ts'], exclude: apart, isolate: false } },
      // A context for each file is made within its worker, which keeps what it compiled: two thirds of the work, half with a document.
      {
        extends: true,
        // The runner's own name for where such contexts get their code from: no browser, for which packages would be made ready.
        environments: { __vitest_vm__: { optimizeDeps: { noDiscovery: true } } },
        test: { name: 'page', include: ['app/**/*.test.{ts,tsx}'], exclude: [...outside], pool: 'vmThreads' },
      },
    ],
  },
})
