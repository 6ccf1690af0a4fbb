/**
 * The app's side of Inlet's protocol, without React: text from the page in, acts of the app and script for the page out.
 *
 * Copy this file and DepositScreen.tsx. It is type-checked and run against a sample of every message
 * (reactNativeHost.test.ts); it was not run in React Native. An event is a hint: ask your server before you give anything of value.
 */

/** What a message from the page looks like; `data` by its type is in the page's `protocol` folder. */
export type DepositMessage = {
  readonly ns: 'inlet'
  readonly v: 1
  readonly type: string
  readonly id: string
  readonly seq: number
  readonly epoch: string
  readonly session: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What the app does for the page. Each tells whether it was done; none of them may throw. */
export type DepositDevice = {
  /** Evaluates script in the page: `injectJavaScript` of the WebView. */
  inject(script: string): void
  open(url: string): Promise<boolean>
  copy(text: string): Promise<boolean>
  share(text: string, url: string | undefined): Promise<boolean>
  haptic(style: string): void
  /** Shows or hides the app's back control. */
  setCanGoBack(canGoBack: boolean): void
  /** Asks the payer whether to leave while money is on its way. */
  confirmClose(): Promise<boolean>
  dismiss(): void
  /** Hears every message once. A new `epoch` is a page that was loaded again: it tells everything again. */
  onEvent(message: DepositMessage): void
}

export type DepositHost = {
  receive(text: string): void
  /** One step back in the page; where there is none, the same as `close`. */
  back(): void
  /** Closes, after asking the payer where money is on its way. */
  close(): void
  /** The payer is back in the app: the page looks at once. */
  returned(): void
  setTheme(mode: 'light' | 'dark' | 'system'): void
  /** Says a message of the protocol to the page and gives its id. */
  say(type: string, data?: object): string
}

/** What the app carries out; put the same words into the link as `caps=open,copy,share,close,back,haptic`. */
export const caps = ['open', 'copy', 'share', 'close', 'back', 'haptic']

/** How long a page that does not answer is waited for before it is closed, in ms. */
const patienceMs = 1_000

/** Creates the host of one deposit. */
export function createDepositHost(device: DepositDevice, app: { name: string; version: string }): DepositHost {
  const isNew = makeIdFilter()
  let last: { epoch: string; seq: number } | undefined
  let isGone = false
  let canGoBack = false
  let count = 0
  let question: { id: string; type: string; timer: ReturnType<typeof setTimeout> } | undefined

  const dismiss = () => {
    if (!isGone) device.dismiss()
    isGone = true
  }
  const say = (type: string, data: object = {}) => {
    const id = `app-${(count += 1)}`
    const text = JSON.stringify({ ns: 'inlet', v: 1, type, id, data })
    device.inject(`window.Inlet && window.Inlet.receive(${text}); true`)
    return id
  }
  const ask = (type: string, data: object = {}) => {
    clearTimeout(question?.timer)
    question = { id: say(type, data), type, timer: setTimeout(dismiss, patienceMs) }
  }
  const answer = (re: string, act: Promise<boolean>) => void act.then((ok) => say('host.answer', { re, ok }))
  const close = () => ask('host.close')

  const hearAnswer = ({ re, handled, confirm }: Readonly<Record<string, unknown>>) => {
    if (!question || re !== question.id) return
    const { type, timer } = question
    clearTimeout(timer)
    question = undefined
    if (confirm === true) void device.confirmClose().then((leave) => leave && ask('host.close', { force: true }))
    else if (type === 'host.close') dismiss()
    else if (handled !== true) close()
  }
  const act = ({ type, id, data }: DepositMessage) => {
    switch (type) {
      case 'ready':
        return void say('host.hello', { caps, ...app, ...(last && { last }) })
      case 'navigation':
        canGoBack = data['canGoBack'] === true
        return device.setCanGoBack(canGoBack)
      case 'open.request':
        return answer(id, open(device, data))
      case 'copy.request':
        return answer(id, device.copy(textOf(data['text']) ?? ''))
      case 'share.request':
        return answer(id, device.share(textOf(data['text']) ?? '', textOf(data['url'])))
      case 'haptic':
        return device.haptic(textOf(data['style']) ?? 'light')
      case 'answer':
        return hearAnswer(data)
      case 'close':
        return dismiss()
    }
  }
  return {
    receive(text) {
      const message = readMessage(text)
      if (!message || !isNew(message.id)) return
      act(message)
      const { epoch, seq } = message
      if (last?.epoch !== epoch || last.seq < seq) last = { epoch, seq }
      device.onEvent(message)
    },
    back: () => (canGoBack ? ask('host.back') : close()),
    close,
    returned: () => void say('host.returned'),
    setTheme: (mode) => void say('host.theme', { mode }),
    say,
  }
}

/** Opens a link outside, or what the page offers for a device without the app. */
async function open(device: DepositDevice, data: Readonly<Record<string, unknown>>): Promise<boolean> {
  for (const url of [textOf(data['url']), textOf(data['fallbackUrl'])])
    if (url !== undefined && isAllowedLink(url) && (await device.open(url))) return true
  return false
}

/** The schemes that may leave the app: the web, mail, payment links, and the wallets you support. */
const schemes = new Set(
  'https mailto ethereum solana bitcoin wc metamask trust phantom rainbow cbwallet okx'.split(' '),
)

/** Tells whether a link may be opened by the operating system. */
export function isAllowedLink(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]
  return scheme !== undefined && schemes.has(scheme.toLowerCase())
}

/** The last 256 ids: what is said again because of `host.hello` keeps its id. */
function makeIdFilter(): (id: string) => boolean {
  const known = new Set<string>()
  return (id) => {
    if (known.has(id)) return false
    known.add(id)
    for (const oldest of known) if (known.size > 256) known.delete(oldest)
    return true
  }
}

function readMessage(text: string): DepositMessage | undefined {
  try {
    const value = JSON.parse(text) as DepositMessage | null
    return value?.ns === 'inlet' && value.v === 1 && typeof value.data === 'object' ? value : undefined
  } catch {
    return undefined
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
