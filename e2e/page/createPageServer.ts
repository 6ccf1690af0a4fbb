import { createPageApp } from './createPageApp.ts'
import { withTestWallet } from '../wallets/service/withTestWallet.ts'
import { listen } from './listen.ts'

/** A server that runs. `url` has no slash at the end. */
export type PageServer = { readonly url: string; close(): Promise<void> }

export type PageServerOptions = {
  port: number
  dist: string
  /** The sandbox that a test wallet pays on, for links that want one in the page; without it there is none. */
  sandboxUrl?: string
}

/**
 * Serves a built page as a static host would, with its production headers, to this machine only. Port 0 picks a free one.
 * @throws an Error when the folder holds no build, or the port is taken.
 */
export async function createPageServer({ port, dist, sandboxUrl }: PageServerOptions): Promise<PageServer> {
  const page = createPageApp(dist)
  if (sandboxUrl === undefined) return listen(page, port)
  const { app, close } = withTestWallet(page, sandboxUrl)
  const server = await listen(app, port)
  return { url: server.url, close: async () => void (await Promise.all([close(), server.close()])) }
}
