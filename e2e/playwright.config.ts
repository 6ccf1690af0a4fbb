import { defineConfig } from '@playwright/test'
import { flowWorkers } from './commands/buildFlowSites.ts'
import { findChromium, findHeadlessShell } from './commands/findChromium.ts'
import { whyNoWebkit } from './commands/findWebkit.ts'
import { whyNoQt } from './engines/findQt.ts'

const executablePath = findChromium()
const shell = findHeadlessShell()

/** Chromium without its own traffic to the outside, so that every request seen is the page's. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Unit tests end in `.test.ts` and are not Playwright's. */
const specs = /\.spec\.ts$/

/** Specs that drive the native WebKitGTK host; where it cannot run, `npm test` says so and counts the lane as skipped. */
const webkit = /\.webkit\.spec\.ts$/

/**
 * Flows that want a whole browser: what a foreign frame may store, a profile, the cache of pages left, a tab out of sight.
 * The headless shell runs all others as a whole browser does, in two thirds of the time. Nothing moves there, as a payer
 * may ask: what moves is drawn all the while a flow waits, and moves in the other lanes.
 */
const whole =
  /\/(?:flows\/framedSecret|hosts\/(?:hostile|iframe|lifecycle)|loader\/ownWallet|outside\/\w+|pressure\/\w+)\.spec\.ts$/

/** Long runs, which `npm run test:deep` asks for. */
const deep = /\.deep\.spec\.ts$/

/** Of many tests of a kind all but some, which `npm run test:deep` asks for. */
const inDepth = process.env['INLET_DEEP'] === undefined ? { grepInvert: /@deep/ } : {}

/** Specs that drive an old engine; `npm run engines` asks for them. */
const qt = /\.qt\.spec\.ts$/
const wantsQt = process.env['INLET_ENGINES'] !== undefined && whyNoQt() === undefined

export default defineConfig({
  testDir: '.',
  ...inDepth,
  outputDir: '../test-results',
  globalSetup: './globalSetup.ts',
  fullyParallel: true,
  workers: flowWorkers,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  projects: [
    { name: 'chromium', testMatch: shell === undefined ? specs : whole, testIgnore: [webkit, qt, deep] },
    ...(shell === undefined
      ? []
      : [
          {
            name: 'shell',
            testMatch: specs,
            testIgnore: [webkit, qt, deep, whole],
            use: {
              launchOptions: { args, executablePath: shell },
              contextOptions: { reducedMotion: 'reduce' as const },
            },
          },
        ]),
    ...(whyNoWebkit() === undefined ? [{ name: 'webkit', testMatch: webkit }] : []),
    ...(process.env['INLET_DEEP'] === undefined ? [] : [{ name: 'deep', testMatch: deep }]),
    ...(wantsQt ? [{ name: 'qt', testMatch: qt }] : []),
  ],
})
