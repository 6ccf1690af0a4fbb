import type { HostOrigin, Surroundings } from './judgeHost.ts'

/** Tells who may hear the page; the code for that is loaded only where somebody frames or opened it. */
export async function judgeLater(
  window: Surroundings,
  claim: string | undefined,
  hosts: Promise<Response> | undefined,
): Promise<HostOrigin> {
  if (!hosts) return { kind: 'none' }
  const { judgeHost } = await import('./judgeHost.ts')
  return judgeHost(window, claim, hosts)
}
