import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'
import { expect } from '@playwright/test'
import { openHostLine } from './hostLine.ts'
import { argumentsOf, display, program, type WebkitHostOptions } from './startWebkitHost.ts'
import { createWebkitHost, type WebkitHost } from './webkitHost.ts'

/** A host in which a driver taps as a payer does: each tap is a gesture, and the bridge is live at the same time. */
export type TappedHost = WebkitHost & { driver: WebDriver; close(): Promise<void> }

const driverProgram = '/usr/bin/WebKitWebDriver'

/** Starts our own host program through WebKitGTK's driver, which listens on `port`. */
export async function startTappedHost(port: number, options: WebkitHostOptions = {}): Promise<TappedHost> {
  const folder = mkdtempSync(join(tmpdir(), 'inlet-host-'))
  const path = join(folder, 'line')
  const { promise: connected, resolve } = withResolver<Socket>()
  const server = createServer(resolve).listen(path)
  const service = spawn('xvfb-run', [...display, driverProgram, `--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    detached: true,
  })
  const url = `http://127.0.0.1:${port}`
  await expect
    .poll(() =>
      fetch(`${url}/status`)
        .then(({ ok }) => ok)
        .catch(() => false),
    )
    .toBe(true)
  const browserOptions = { binary: program, args: ['--automation', `--socket=${path}`, ...argumentsOf(options)] }
  const driver = await new Builder()
    .usingServer(url)
    .withCapabilities(new Capabilities({ browserName: 'Inlet host', 'webkitgtk:browserOptions': browserOptions }))
    .build()
  const socket = await connected
  return {
    ...createWebkitHost(await openHostLine(socket, socket)),
    driver,
    async close() {
      // The program may be gone before its driver has said goodbye.
      await driver.quit().catch(() => undefined)
      socket.destroy()
      if (service.pid !== undefined) process.kill(-service.pid)
      await new Promise((done) => server.close(done))
      rmSync(folder, { recursive: true })
    },
  }
}

function withResolver<Value>(): { promise: Promise<Value>; resolve(value: Value): void } {
  let resolve: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((done) => (resolve = done))
  return { promise, resolve }
}
