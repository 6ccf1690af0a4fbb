import type { BrowserContext, Page } from '@playwright/test'
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
  /** Writes down what the wallet was asked to send so far. */
  readSends(): void
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
    const opened = await createHostPage(page, hostUrl)
    writeDownHeard(opened.messages, evidence)
    await opened.embed(session.url)
    return opened
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
    readSends: () => void evidence.sends.splice(0, Infinity, ...sendsOf(wallet).map(recipientOf)),
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

/** To whom a transaction pays: the recipient of a token transfer, or of the coin itself. */
function recipientOf({ params }: ReturnType<typeof sendsOf>[number]): string {
  const [{ to, data }] = params as [{ to: string; data?: `0x${string}` }]
  if (!data || data === '0x') return to
  const call = decodeFunctionData({ abi: erc20Abi, data })
  return call.functionName === 'transfer' ? call.args[0] : `${call.functionName} at ${to}`
}
