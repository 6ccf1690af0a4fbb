import { createPageApp } from './createPageApp.ts'
import { listen } from './listen.ts'

/** A server that runs. `url` has no slash at the end. */
export type PageServer = { readonly url: string; close(): Promise<void> }

/**
 * Serves a built page as a static host would, with its production headers, to this machine only. Port 0 picks a free one.
 * @throws an Error when the folder holds no build, or the port is taken.
 */
export async function createPageServer({ port, dist }: { port: number; dist: string }): Promise<PageServer> {
  return listen(createPageApp(dist), port)
}
