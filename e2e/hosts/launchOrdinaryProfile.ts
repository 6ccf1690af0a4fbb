import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type LaunchOptions } from '@playwright/test'

/** What a person's own browser allows by default and a test's private context does not: storage in a foreign frame. */
const preferences = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } }

/** Starts a Chromium with a profile in `folder` whose frames of other sites may store, each in its own partition. */
export async function launchOrdinaryProfile(folder: string, options: LaunchOptions = {}): Promise<BrowserContext> {
  mkdirSync(join(folder, 'Default'), { recursive: true })
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(preferences))
  return await chromium.launchPersistentContext(folder, options)
}
