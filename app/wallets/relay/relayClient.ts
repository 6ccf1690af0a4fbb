import { deployment } from '#deployment'
import { walletConnect } from '#walletConnect'
import type { Client } from '#island/walletConnect'
import { recall, remember } from '../../lib/sessionMemory.ts'
import { createHold } from './createHold.ts'

/** This page at the relay. `hold` keeps the line open until it is given back. */
export type RelayClient = { readonly client: Client; readonly hold: () => () => void }

/** Where the session is kept: it opens nothing without the wallet, which asks for each request. */
const key = 'walletConnect'

let opened: Promise<RelayClient> | undefined

/** Gives the page's client, made once, with the session of before a reload. Rejects when its code cannot be had. */
export async function openRelayClient(): Promise<RelayClient> {
  opened ??= open()
  opened.catch(() => (opened = undefined))
  return opened
}

async function open(): Promise<RelayClient> {
  const { brand } = deployment
  if (!walletConnect) throw new Error('No project')
  const { createClient, hasWebCurves } = await import('#island/walletConnect')
  const curves = (await hasWebCurves()) ? undefined : (await import('#island/curves')).curves
  const { origin } = window.location
  const client = createClient({
    ...walletConnect,
    curves,
    metadata: { name: brand.name, description: brand.name, url: origin, icons: [] },
    storage: { read: () => recall(key), write: (text) => remember(key, text) },
  })
  return { client, hold: createHold(client) }
}
