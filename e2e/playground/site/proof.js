import { fromBaseUnits } from './assets.js'
import { readBalance, readSession } from './server.js'

const tones = { succeeded: 'good', bounced: 'warn', expired: 'warn', failed: 'bad', cancelled: 'warn', error: 'bad' }
const time = (ms) => new Date(ms).toLocaleTimeString([], { hour12: false })

/** Sets what the page says beside what the signed webhook says and what the target chain holds. */
export function createProof({ page, webhook, chain }) {
  let stream
  let target
  let before

  async function follow(sessionId) {
    stream?.close()
    for (const card of [page, webhook]) write(card, 'nothing yet', '')
    write(chain, '–', '')
    stream = new EventSource(`/webhooks/${sessionId}/stream`)
    stream.addEventListener('message', (event) => hearWebhook(JSON.parse(event.data)))
    target = (await readSession(sessionId)).target
    before = undefined
    await readChain()
  }

  function hearPage(message) {
    const word = message.type === 'error' ? 'error' : (message.data?.session?.status ?? message.data?.status)
    if (!word) return
    write(
      page,
      word,
      message.type === 'error' ? `${message.data.code} · ${time(message.ts)}` : `${message.type} · ${time(message.ts)}`,
    )
    void readChain()
  }

  function hearWebhook(event) {
    const note = event.verified ? `signature right · ${time(event.receivedAt)}` : 'signature wrong: not believed'
    write(webhook, event.verified ? event.status : 'not believed', note)
    void readChain()
  }

  async function readChain() {
    if (!target) return
    const { chainId, asset, symbol, decimals, address } = target
    const { units, text } = await readBalance(chainId, asset, address)
    before ??= BigInt(units)
    const rise = BigInt(units) - before
    const more = rise > 0n ? `, ${fromBaseUnits(rise, decimals)} more than before` : ''
    write(chain, `${text} ${symbol}`, `at ${address.slice(0, 8)}…${address.slice(-4)} on ${chainId}${more}`)
    chain.querySelector('[data-word]').dataset.tone = rise > 0n ? 'good' : ''
  }

  return { follow, hearPage }
}

function write(card, word, note) {
  const element = card.querySelector('[data-word]')
  element.textContent = word
  element.dataset.tone = tones[word] ?? ''
  if (note) card.querySelector('[data-note]').textContent = note
}
