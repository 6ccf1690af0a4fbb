/**
 * A host without a fault, as a site writes one by hand: `embed()` puts the conformance page of `?page=<origin>` into a
 * frame. Each document beside this file is the same host with one thing wrong, given as a change.
 */
const page = new URLSearchParams(location.search).get('page')

const whole = {
  caps: ['open', 'copy'],
  params: { layout: 'embed', parentOrigin: location.origin },
  fragment: 'cs=cs_sample',
  /** What the frame allows, and other attributes of it. */
  attributes: { allow: 'clipboard-write; web-share' },
  /** Called before and after the frame is there. */
  before() {},
  ready({ send, caps }) {
    send('host.hello', { caps, name: 'Shop', version: '1.0' })
  },
  resize({ frame, data }) {
    frame.style.height = `${data.height}px`
  },
  request({ send, message }) {
    send('host.answer', { re: message.id, ok: true })
  },
  /** The host's own wallets, and how a request to one is answered. */
  wallets: [],
  wallet({ send, message }) {
    const isKnown = ['eth_accounts', 'eth_chainId'].includes(message.data.method)
    const answer = isKnown ? { ok: true, result: [] } : { ok: false, error: { code: 4200, message: 'Not asked' } }
    send('host.answer', { re: message.id, ...answer })
  },
  close({ frame }) {
    frame.remove()
  },
  unknown() {},
}

function embed(changes = {}) {
  const host = { ...whole, ...changes }
  const frame = document.createElement('iframe')
  const post = (message) => frame.contentWindow?.postMessage(message, page)
  const send = (type, data = {}) => post({ ns: 'inlet', v: 1, type, id: crypto.randomUUID(), data })
  const tools = { frame, post, send, caps: host.caps }
  const seen = new Set()
  addEventListener('message', ({ source, data: message }) => {
    if (source !== frame.contentWindow || message?.ns !== 'inlet' || message.v !== 1) return
    // A ready that is said again is the one message that is answered again.
    if (seen.has(message.id) && message.type !== 'ready' && !host.forgets) return
    seen.add(message.id)
    const now = { ...tools, message, data: message.data }
    if (message.type === 'ready') {
      host.ready(now)
      if (host.wallets.length > 0) send('host.wallets', { wallets: host.wallets })
    } else if (message.type === 'wallet.request') host.wallet(now)
    else if (message.type === 'resize') host.resize(now)
    else if (message.type === 'close') host.close(now)
    else if (message.type.endsWith('.request')) host.request(now)
    else if (!['state', 'navigation', 'answer'].includes(message.type)) host.unknown(now)
  })
  for (const [name, value] of Object.entries(host.attributes)) frame.setAttribute(name, value)
  frame.title = 'Deposit'
  frame.src = `${page}/conformance/?${new URLSearchParams(host.params)}#${host.fragment}`
  document.body.append(frame)
  host.before(tools)
}

Object.assign(globalThis, { embed })
