import type { BrowserContext, Page, Request } from '@playwright/test'
import { decodeFunctionData, erc20Abi } from 'viem'
import type { CreatedSession, Inlet } from '../fixtures/createInlet.ts'
import { polygon } from '../fixtures/sessions.ts'
import { createHostPage, type HostPage } from '../pages/createHostPage.ts'
import { addEvmWallet } from '../wallets/addEvmWallet.ts'
import { sendsOf } from '../pages/walletFlow.ts'
import type { Kind } from './backends.ts'
import type { Evidence } from './evidence.ts'

/** How long a browser may take for one thing, in ms. */
const patienceMs = 10_000
/** High enough that nothing is below the picture. */
const size = { width: 900, height: 1_700 }

/** What a run happens in: a browser, a host with the page in its frame, a wallet, and somebody who writes everything down. */
export type World = {
  readonly kind: Kind
  readonly inlet: Inlet
  readonly context: BrowserContext
  readonly session: CreatedSession
  readonly evidence: Evidence
  /** An empty tab for the judge to draw in. */
  readonly scratch: Page
  readonly host: () => HostPage
  /** Opens the session's link in a new tab; the last one is gone. */
  reopen(): Promise<void>
  /** Waits until every answer that has come is written down. */
  allWritten(): Promise<void>
  /** Writes down what the wallet was asked to send since the last time, with whom the session was paid at meanwhile. */
  readSends(receivers: readonly string[]): void
}

/** Opens a session of a kind for a payer with a wallet that holds coins, on the page's own clock. */
export async function openWorld(
  kind: Kind,
  { inlet, context, hostUrl }: { inlet: Inlet; context: BrowserContext; hostUrl: string },
): Promise<World> {
  context.setDefaultTimeout(patienceMs)
  const scratch = await context.newPage()
  const session = await kind.open(inlet)
  const { sessionId, clientSecret: secret } = session
  const { pageUrl, sandboxUrl } = inlet
  const evidence: Evidence = {
    session: { backend: kind.backend, sessionId, secret: secret ?? '', pageUrl, hostUrl, sandboxUrl },
    asks: [],
    answers: [],
    heard: [],
    looks: [],
    sends: [],
    confirmations: 0,
  }
  const wallet = await addEvmWallet(context, sandboxUrl, { found: 'announced' })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  await context.clock.install({ time: await inlet.now() })
  const open = async () => {
    const page = await context.newPage()
    await page.setViewportSize(size)
    writeDown(page, evidence)
    const allWritten = writeDownAnswers(page, evidence)
    const opened = await createHostPage(page, hostUrl)
    writeDownHeard(opened.messages, evidence)
    await opened.embed(session.url)
    return { ...opened, allWritten }
  }
  let host = await open()
  return {
    kind,
    inlet,
    context,
    session,
    evidence,
    scratch,
    host: () => host,
    async reopen() {
      await host.page.close()
      host = await open()
    },
    allWritten: () => host.allWritten(),
    readSends(receivers) {
      const { sends, confirmations } = evidence
      const more = sendsOf(wallet).slice(sends.length).map(recipientOf)
      sends.push(...more.map((to) => ({ to, receivers, confirmations })))
    },
  }
}

/** What a host hears goes into one log of all lives of the page too. */
function writeDownHeard(messages: HostPage['messages'], { heard }: Evidence): void {
  const push = messages.push.bind(messages)
  messages.push = (...more) => {
    heard.push(...more)
    return push(...more)
  }
}

function writeDown(page: Page, { asks }: Evidence): void {
  page.on('request', (request) => {
    const headers = JSON.stringify(request.headers())
    const text = `${request.url()}\n${headers}\n${request.postData() ?? ''}`
    const isNavigation = request.isNavigationRequest()
    asks.push({ url: request.url(), method: request.method(), text, at: performance.now(), isNavigation })
  })
}

/** Writes down what the backend answers; what is lost on the way never comes to this. */
function writeDownAnswers(page: Page, { answers, session }: Evidence): () => Promise<void> {
  const own = `${session.sandboxUrl}/${session.backend}/`
  const begun = new Map<Request, number>()
  const writing = new Set<Promise<void>>()
  const write = async (request: Request, askedAt: number) => {
    // A page that is gone by now was told nothing that still counts.
    const text = await request
      .response()
      .then((response) => response?.text())
      .catch(() => undefined)
    if (text !== undefined) answers.push({ askedAt, text })
  }
  page.on('request', (request) => {
    // A new document knows of nothing that the last one was told.
    if (request.isNavigationRequest()) answers.length = 0
    begun.set(request, performance.now())
  })
  page.on('requestfinished', (request) => {
    if (!request.url().startsWith(own)) return
    const one = write(request, begun.get(request) ?? 0).finally(() => writing.delete(one))
    writing.add(one)
  })
  return async () => void (await Promise.all(writing))
}

/** To whom a transaction pays: the recipient of a token transfer, or of the coin itself. */
function recipientOf({ params }: ReturnType<typeof sendsOf>[number]): string {
  const [{ to, data }] = params as [{ to: string; data?: `0x${string}` }]
  if (!data || data === '0x') return to
  const call = decodeFunctionData({ abi: erc20Abi, data })
  return call.functionName === 'transfer' ? call.args[0] : `${call.functionName} at ${to}`
}
