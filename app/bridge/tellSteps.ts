import { createEffect, createMemo, on } from 'solid-js'
import type { SessionSignals } from '../session/createSession.ts'
import type { Navigation, View } from '../session/createNavigation.tsx'
import type { RunningSession } from '../session/SessionContext.tsx'
import { stepBack } from '../session/stepBack.ts'
import type { Outbox } from './makeOutbox.ts'
import type { EventData } from './messages.ts'

type Pick = EventData['option.selected']
type Choice = NonNullable<ReturnType<SessionSignals['chosen']>>

/** Tells the host which screen is shown, and the way to pay that the payer picked. Ends with its owner. */
export function tellSteps(session: RunningSession & SessionSignals, navigation: Navigation, outbox: Outbox): void {
  const isChoosing = () => ['requires_payment_method', 'waiting_payment'].includes(session.state().status)
  const screen = createMemo(() => {
    const { at } = navigation.view()
    return isChoosing() && at !== 'status' ? at : session.state().status
  })
  const canGoBack = createMemo(() => stepBack(navigation, session.state()) !== undefined)
  const place = () => ({ screen: screen(), canGoBack: canGoBack() })
  // Untracked, because a host may answer within the call.
  createEffect(on(place, (now) => outbox.send('navigation', now)))

  let last = ''
  const tellPick = (pick: Pick) => {
    const text = JSON.stringify(pick)
    if (text !== last) outbox.send('option.selected', pick)
    last = text
  }
  const method = createMemo(() => (isChoosing() ? methodOf(navigation.view()) : undefined))
  createEffect(on(method, (picked) => picked && tellPick({ method: picked })))
  createEffect(
    on(session.chosen, (choice) => {
      if (!choice) return
      const isAtProvider = choice.kind === 'redirect' || ('exchange' in choice && choice.exchange !== undefined)
      const usual = isAtProvider ? 'exchange' : 'deposit_address'
      tellPick({ method: methodOf(navigation.view()) ?? usual, ...assetFacts(choice) })
    }),
  )
}

function assetFacts(choice: Choice): Partial<Pick> {
  if (!('asset' in choice)) return {}
  const { asset, amount } = choice
  const text = amount === undefined ? {} : { amount: amount.toString() }
  return { chainId: asset.chainId, assetId: asset.assetId, ...text }
}

function methodOf({ at }: View): Pick['method'] | undefined {
  return at === 'status' || at === 'choose' ? undefined : at
}
