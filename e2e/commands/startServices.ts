import { createPageServer } from '../page/createPageServer.ts'
import { createPlayground } from '../playground/createPlayground.ts'
import { createSandbox } from '../sandbox/createSandbox.ts'
import { portsFrom } from './ports.mjs'

export type Services = { pageUrl: string; sandboxUrl: string; playgroundUrl: string; close(): Promise<void> }

export type ServicesOptions = {
  /** The page's port; the others follow from it. */
  base: number
  /** The folder with the page, built for the same base. */
  dist: string
  /** Where the sandbox keeps its state between runs; without it a run starts empty. */
  statePath?: string
  log?: (line: string) => void
}

/**
 * Starts page server, sandbox and playground on their ports and gives their origins, without a slash at the end.
 * @throws whatever the first service that cannot start throws; those that stand already are closed again.
 */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const ports = portsFrom(options.base)
  const pageUrl = `http://localhost:${ports.page}`
  const sandboxUrl = `http://localhost:${ports.backends}`
  const playgroundUrl = `http://127.0.0.1:${ports.playground}`
  const open: { close(): Promise<void> | void }[] = []
  const close = async (): Promise<void> => {
    for (const service of open.splice(0).reverse()) await service.close()
  }
  try {
    // The playground stands first: a resumed sandbox may owe it a webhook at once.
    open.push(await createPlayground({ port: ports.playground, pageUrl, sandboxUrl }))
    const { statePath, log } = options
    open.push(
      await createSandbox({
        port: ports.backends,
        pageUrl,
        webhookUrl: `${playgroundUrl}/webhooks`,
        ...(statePath === undefined ? {} : { statePath }),
        ...(log === undefined ? {} : { log }),
      }),
    )
    open.push(await createPageServer({ port: ports.page, dist: options.dist, sandboxUrl }))
  } catch (error) {
    await close()
    throw error
  }
  return { pageUrl, sandboxUrl, playgroundUrl, close }
}
