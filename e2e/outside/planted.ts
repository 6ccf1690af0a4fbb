import type { World } from './openWorld.ts'
import { stranger } from './stranger.ts'
import { takeStep } from './takeStep.ts'

/** A defect that is put into a run, and what the judge must say of it. */
export type Planted = {
  readonly name: string
  readonly says: RegExp
  /** It is on the screen, so that a picture must be taken. */
  readonly isOnScreen?: true
  plant(world: World): Promise<void>
}

/** Does something in the page's own document, as a script that got in would. */
const inPage = (world: World, act: (root: Element, words: string) => void, words = '') =>
  world.host().frame().locator('html').evaluate(act, words)
const told = (type: string, data: object = {}) => ({
  ns: 'inlet',
  v: 1,
  type,
  id: crypto.randomUUID(),
  ch: 'test',
  ts: 0,
  data: { ...data },
})
/** Writes a message into the host's log as if the page had said it next. */
export const say = ({ evidence }: World, type: string, data: object = {}, change: object = {}) => {
  const { epoch, seq, session } = evidence.heard.at(-1)!
  evidence.heard.push({ ...told(type, data), epoch, session, seq: seq + 1, ...change })
  return Promise.resolve()
}
const ask = ({ evidence }: World, url: string, text = url) =>
  Promise.resolve(void evidence.asks.push({ url, method: 'GET', text, at: performance.now(), isNavigation: false }))
/** Writes down that the wallet was asked to send, by default to the session's receiver. */
const send = ({ evidence }: World, to?: string, confirmations = evidence.confirmations, receivers?: string[]) => {
  const now = evidence.looks.at(-1)!.receivers
  return Promise.resolve(void evidence.sends.push({ to: to ?? now[0]!, receivers: receivers ?? now, confirmations }))
}

/** A page that would break each promise that the judge holds it to. */
export const planted: readonly Planted[] = [
  {
    name: 'the wallet is asked after a tap that never reached its button',
    says: /1 sends for 0 taps/,
    plant: async (world) => {
      await inPage(world, (root) => {
        const button = document.createElement('button')
        button.textContent = 'Send 25 USDC'
        const cover = document.createElement('dialog')
        root.querySelector('main')!.prepend(button, cover)
        cover.showModal()
      })
      await takeStep(world, { do: 'tap', which: 0 })
      await inPage(world, (root) =>
        root.querySelectorAll('main > dialog, main > button').forEach((one) => one.remove()),
      )
      await send(world)
    },
  },
  {
    name: 'a style draws another address over the right one',
    says: /pixels of the address/,
    isOnScreen: true,
    plant: (world) =>
      inPage(
        world,
        (_, address) => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(`.address span { font-size: 0 } .address::after { content: '${address}' }`)
          document.adoptedStyleSheets = [sheet]
        },
        stranger,
      ),
  },
  {
    name: 'the screen says that it arrived, which it did not',
    says: /the screen says that it arrived/,
    isOnScreen: true,
    plant: (world) => inPage(world, (root) => root.querySelector('main')!.setAttribute('data-screen', 'succeeded')),
  },
  {
    name: 'the page is empty',
    says: /blank/,
    isOnScreen: true,
    plant: (world) => inPage(world, (root) => void (root.querySelector('body')!.hidden = true)),
  },
  {
    name: 'a payment is told that never was',
    says: /a payment that is not on the chain/,
    plant: (world) => say(world, 'payment.detected'),
  },
  {
    name: 'a delivery is told that never was',
    says: /a delivery that is not on the chain/,
    plant: (world) => say(world, 'payment.completed'),
  },
  {
    name: 'a delivery is told, and no payment before it',
    says: /a completion without a payment before it/,
    plant: (world) => say(world, 'payment.completed'),
  },
  {
    name: 'an end is told twice',
    says: /more than once/,
    plant: async (world) => {
      await say(world, 'payment.expired')
      await say(world, 'payment.expired')
    },
  },
  {
    name: 'what was bounced goes on',
    says: /bounced was followed by waiting_payment/,
    plant: async (world) => {
      await say(world, 'session.updated', { session: { status: 'bounced' } })
      await say(world, 'session.updated', { session: { status: 'waiting_payment' } })
    },
  },
  {
    name: 'a message is missing',
    says: /not where its number says/,
    plant: (world) => say(world, 'resize', {}, { seq: 9_999 }),
  },
  {
    name: 'a message carries the secret',
    says: /carries the secret/,
    plant: (world) => say(world, 'state', { session: world.evidence.session.secret }),
  },
  {
    name: 'somebody else is asked',
    says: /a request to https/,
    plant: (world) => ask(world, 'https://collector.example/'),
  },
  {
    name: 'the secret goes to the host',
    says: /the secret went to/,
    plant: (world) => ask(world, `${world.evidence.session.hostUrl}/log`, world.evidence.session.secret),
  },
  {
    name: 'the backend is flooded',
    says: /reads within a second/,
    plant: async (world) => {
      const { sandboxUrl, backend } = world.evidence.session
      for (let read = 0; read < 20; read += 1) await ask(world, `${sandboxUrl}/${backend}/v2/x`)
    },
  },
  {
    name: 'the wallet is asked to pay somebody else',
    says: /the wallet was asked to pay/,
    plant: (world) => send(world, stranger, 1),
  },
  {
    name: 'the wallet is asked to pay an address that the session had before',
    says: /the wallet was asked to pay/,
    plant: (world) => send(world, world.evidence.looks[0]!.truth.receivers[0]!, 1, [stranger]),
  },
  {
    name: 'the wallet is asked without a tap',
    says: /1 sends for 0 taps/,
    plant: (world) => send(world),
  },
  {
    name: 'the wallet is asked before the tap',
    says: /1 sends for 0 taps/,
    plant: async (world) => {
      await send(world)
      world.evidence.confirmations += 1
    },
  },
]
