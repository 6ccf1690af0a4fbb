import { createRoot, createSignal } from 'solid-js'
import type { DepositError } from '../errors.ts'
import { makeInbox } from '../lib/makeInbox.ts'
import type { Session, SessionFacts } from '../model/session.ts'
import type { DepositState } from '../model/depositState.ts'
import { transition } from '../model/transition.ts'
import { createI18n } from '../i18n/createI18n.tsx'
import { readParams } from '../params.ts'
import type { SessionSignals } from '../session/createSession.ts'
import { createNavigation } from '../session/createNavigation.tsx'
import type { HostOrigin } from './judgeHost.ts'
import type { PageMessage } from './messages.ts'
import { startBridge } from './startBridge.ts'

const usdc = {
  assetId: 'eip155:8453/erc20:0x833589fcd6edb6e08f4c7c32d4f71b54bda02913',
  chainId: 'eip155:8453',
  symbol: 'USDC',
  decimals: 6,
} as const
const facts: SessionFacts = {
  backend: 'openfort',
  sessionId: 'fnd_1',
  isTest: true,
  target: { asset: usdc, address: '0x1111111111111111111111111111111111111111', amount: 25_000_000n },
  offers: [],
  isAddressReusable: true,
  backendStatus: '',
}
type Plain = Exclude<Session['status'], 'waiting_payment' | 'requires_action'>

export const shop: HostOrigin = { kind: 'allowed', origin: 'https://shop.example' }
const nobody: HostOrigin = { kind: 'none' }
/** The asset that the fake session is about. */
export const asset = usdc

/** A bridge over a session that the test moves by hand, and the host on its other side: an app, or who frames the page. */
export async function fakeHost(
  options: { search?: string; framed?: true; object?: string; host?: HostOrigin; early?: readonly object[] } = {},
) {
  const sent: PageMessage[] = []
  const post = (message: unknown) =>
    void sent.push(typeof message === 'string' ? (JSON.parse(message) as PageMessage) : (message as PageMessage))
  const parent = { postMessage: post }
  const native = options.framed ? {} : { [options.object ?? 'InletHost']: { postMessage: post } }
  const view: Record<string, unknown> = { opener: null, ...native }
  const around = new Proxy(window, {
    get(target, key) {
      if (Object.hasOwn(view, key)) return Reflect.get(view, key) as unknown
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' && !Object.hasOwn(value, 'prototype') ? value.bind(target) : value
    },
  })
  view['parent'] = options.framed ? parent : around
  const [state, setState] = createSignal<DepositState>({ status: 'loading' })
  const [notice, setNotice] = createSignal<DepositError | undefined>(undefined, { equals: false })
  const [closing, setClosing] = createSignal<{ reason: 'user' } | undefined>(undefined, { equals: false })
  const [chosen, setChosen] = createSignal<ReturnType<SessionSignals['chosen']>>()
  const [locale, setLocale] = createSignal('en')
  const inbox = makeInbox(() => undefined)
  for (const message of options.early ?? []) inbox.receive(message)
  const unused = () => Promise.reject(new Error('not used'))
  const seen = { returns: 0, bound: 0 }
  const texts = createRoot(() => createI18n(['en'], document.createElement('html')))
  const navigation = createRoot(() => createNavigation(window, true))
  const dispose = createRoot((end) => {
    startBridge({
      session: {
        ...{
          state,
          notice,
          closing,
          chosen,
          choose: unused,
          recordSent: unused,
          ready: unused,
          retry: unused,
          stop: unused,
        },
        ...{
          reportNotice: unused,
          sourceAssets: undefined,
          ramp: undefined,
          keepInstruction: undefined,
          tokenOptions: undefined,
          payLink: undefined,
          cancel: undefined,
          isFixed: false,
          reportPaid: undefined,
          lookAgain: undefined,
          checkedAt: () => 0,
          ageMs: () => 0,
        },
        ...{ sentTransfer: () => undefined, refundAddress: () => undefined },
        close: (reason) => reason === 'user' && setClosing({ reason }),
        refresh: unused,
        noteReturn: () => void (seen.returns += 1),
      },
      ...{
        callbackSchemes: [],
        navigation,
        inbox,
        sessionId: 'fnd_1',
        window: around,
        host: options.host ?? (options.framed ? shop : nobody),
      },
      params: readParams(`?session=fnd_1&cs=marker&ch=c1${options.search ?? ''}`, '', () => undefined),
      content: document.createElement('main'),
      i18n: {
        ...{ with: texts.with, fill: texts.fill, describe: (error) => `said: ${error.code}`, setLocale },
        get locale() {
          return locale()
        },
      },
      onBound: () => void (seen.bound += 1),
    })
    return end
  })
  // The channel is found in a task of its own.
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  let count = 0
  /** Says a command, as the host would: by script, or from the window that frames the page. */
  const say = (type: string, data: unknown = {}, more: object = {}) => {
    const message = { ns: 'inlet', v: 1, type, id: `h${(count += 1)}`, data, ...more }
    if (!options.framed) return inbox.receive(message)
    const event = new Event('message')
    const origin = 'https://shop.example'
    window.dispatchEvent(Object.assign(event, { data: message, source: parent, origin, ports: [], ...more }))
  }
  const go = (status: Plain, change: Partial<SessionFacts> = {}) =>
    setState((current) =>
      transition(current, { type: 'session_received', session: { ...facts, ...change, status }, isOwnAct: false }),
    )
  const types = () => sent.map((message) => message.type)
  const answers = () => sent.flatMap((message) => (message.type === 'answer' ? [message.data] : []))
  return {
    ...{ sent, types, answers, view, say, go, seen, navigation, inbox, locale },
    ...{ setState, setNotice, setClosing, setChosen, dispose },
  }
}
