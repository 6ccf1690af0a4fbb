import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * Gives the path of a Chromium on this machine, or undefined when there is none:
 * `$CHROMIUM`, then one on PATH, then the one that Playwright downloaded.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env['CHROMIUM']) return env['CHROMIUM']
  const onPath = findOnPath(names, env)
  if (onPath) return onPath
  const downloaded = chromium.executablePath()
  return existsSync(downloaded) ? downloaded : undefined
}

/**
 * Gives the path of a Chromium without a window system on this machine, or undefined: the same engine for a third less of
 * the processor. It takes no extensions and reads no preferences of a profile.
 */
export function findHeadlessShell(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return env['CHROMIUM_SHELL'] ?? findOnPath(['chromium-headless-shell'], env)
}

/** Gives the first of these programs that PATH holds. */
export function findOnPath(programs: readonly string[], env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return programs.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
