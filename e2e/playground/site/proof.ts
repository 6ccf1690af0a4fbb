import type { InletEvent } from '../../../app/loader/inletLoader.ts'
import { fromBaseUnits } from './assets.ts'
import { find } from './find.ts'
import type { Target } from './server.ts'
import { readBalance, readSession } from './server.ts'
import type { Told } from './told.ts'

type Webhook = { verified: boolean; status: string; receivedAt: number }

const tones: Readonly<Record<string, string>> = {
  succeeded: 'good',
  completed: 'good',
  bounced: 'warn',
  expired: 'warn',
  failed: 'bad',
  cancelled: 'warn',
  error: 'bad',
}
const time = (ms: number) => new Date(ms).toLocaleTimeString([], { hour12: false })

/** Sets what the page says beside what the signed webhook says and what the target chain holds; each is a card by its id. */
export function createProof(page: string, webhook: string, chain: string) {
  let stream: EventSource | undefined
  let target: Target | undefined
  let before: bigint | undefined
  let about = ''

  async function follow(sessionId: string, hasNoWebhook: boolean): Promise<void> {
    stream?.close()
    for (const card of [page, webhook]) write(card, 'nothing yet', '')
    if (hasNoWebhook) write(webhook, '–', 'This backend documents none.')
    write(chain, '–', '')
    stream = new EventSource(`/webhooks/${sessionId}/stream`)
    stream.addEventListener('message', ({ data }: MessageEvent<string>) => hearWebhook(JSON.parse(data) as Webhook))
    about = sessionId
    target = undefined
    before = undefined
    await readChain()
  }

  function hearPage(event: InletEvent): void {
    const { type } = event
    const told: Told = event.data
    const word = type === 'error' ? 'error' : (told.session?.status ?? told.status)
    if (!word) return
    write(page, word, `${type === 'error' ? told.code : type} · ${time('ts' in event ? event.ts : Date.now())}`)
    void readChain()
  }

  function hearWebhook({ verified, status, receivedAt }: Webhook): void {
    const note = verified ? `signature right · ${time(receivedAt)}` : 'signature wrong: not believed'
    write(webhook, verified ? status : 'not believed', note)
    void readChain()
  }

  async function readChain(): Promise<void> {
    // Where the payer decides everything, the target comes late.
    target ??= (await readSession(about)).target
    if (!target) return
    const { chainId, asset, symbol, decimals, address } = target
    if (!chainId) return write(chain, '–', `${symbol} lands at a bank, where no chain is`)
    const { units, text } = await readBalance(chainId, asset, address)
    before ??= BigInt(units)
    const rise = BigInt(units) - before
    const more = rise > 0n ? `, ${fromBaseUnits(rise, decimals)} more than before` : ''
    const note = `at ${address.slice(0, 8)}…${address.slice(-4)} on ${chainId}${more}`
    write(chain, `${text} ${symbol}`, note, rise > 0n ? 'good' : '')
  }

  return { follow, hearPage }
}

function write(card: string, word: string, note: string, tone = tones[word] ?? ''): void {
  const element = find(`${card} [data-word]`)
  // A status breaks after its underscores where the card is narrow.
  element.replaceChildren(...word.split(/(?<=_)/).flatMap((part) => [part, document.createElement('wbr')]))
  element.dataset['tone'] = tone
  if (note) find(`${card} [data-note]`).textContent = note
}
