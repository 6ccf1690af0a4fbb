import type { JSX } from 'solid-js'
import { createEffect, Show, untrack } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { enRelay } from '../../../i18n/enRelay.ts'
import { later } from '../../../parts/later.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import type { Ask } from '#island/walletConnect'
import { openRelayClient } from '../../../wallets/relay/relayClient.ts'
import type { PairingStage, TakeSession } from './createPairing.ts'
import { createPairing } from './createPairing.ts'
import { PairingCode } from './PairingCode.tsx'
import { isHandheld } from '../../../lib/isHandheld.ts'

const PairingProblem = later(async () => (await import('./PairingProblem.tsx')).PairingProblem)
const PairingApps = later(async () => (await import('./onPhone.ts')).onPhone.PairingApps)

/** Pairs a wallet on another device: on a computer by a code to scan, on a phone by its apps. */
export function Pairing(props: {
  ask: Ask
  /** Whether an app that opens is to have keys of Solana. */
  isSolana?: boolean
  take: TakeSession
  onBack: () => void
}): JSX.Element {
  const { text } = useText().with(enRelay)
  const isPhone = isHandheld()
  const { stage, retry } = untrack(() => createPairing(openRelayClient, props.ask, (...taken) => props.take(...taken)))
  const at = <Kind extends PairingStage['kind']>(kind: Kind) => {
    const now = stage()
    return now.kind === kind ? (now as Extract<PairingStage, { kind: Kind }>) : undefined
  }
  const waiting = () => at('waiting')
  createEffect(() => waiting()?.isRenewed && announce(text().relay.renewed))
  return (
    <div class="stack pairing">
      <Show
        when={at('failed')}
        fallback={
          <>
            <Show when={waiting()?.isRenewed}>
              <p class="muted small">{text().relay.renewed}</p>
            </Show>
            <Show when={isPhone} fallback={<PairingCode uri={waiting()?.uri} />}>
              <Show when={waiting()} fallback={<Skeleton rows={4} />}>
                {(now) => (
                  <>
                    <PairingApps uri={now().uri} words={text().relay.pick} isSolana={props.isSolana ?? false} />
                    <Disclosure summary={text().relay.other}>
                      <PairingCode uri={now().uri} />
                    </Disclosure>
                  </>
                )}
              </Show>
            </Show>
          </>
        }
      >
        {(now) => <PairingProblem reason={now().reason} onRetry={retry} />}
      </Show>
      <Button kind="quiet" onClick={() => props.onBack()}>
        {text().relay.back}
      </Button>
    </div>
  )
}
