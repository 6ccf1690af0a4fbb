import type { JSX } from 'solid-js'
import { createSignal, Show, untrack } from 'solid-js'
import type { Asset } from '../chains/assets.ts'
import type { DepositError } from '../errors.ts'
import type { View } from '../session/createNavigation.tsx'
import { useNavigation } from '../session/createNavigation.tsx'
import { useLiveSession } from '../session/useLiveSession.ts'
import { Title } from '../ui/Title.tsx'
import { later } from '../parts/later.tsx'
import { AssetPicker } from './AssetPicker.tsx'
import { refundKit } from './kits.ts'
import { usualRefund } from './usualRefund.ts'

const AskRefund = later(async () => (await refundKit.load()).AskRefund)

/**
 * Asks which coin on which network; a tap is the choice. A refund address is asked for only where the target's own address
 * cannot be one, as on a network of another kind, or where `asksRefund` says that nobody but the payer can name one: then
 * it may be left out. That question is a step of the view at `refund`, so that Back undoes it.
 */
export function PickAsset(props: {
  title: string
  refund: Exclude<View, { at: 'status' | 'choose' }>
  asksRefund?: boolean | undefined
  busyId: string | undefined
  problem: DepositError | undefined
  /** `refundAddress` is absent where the payer left it out. */
  onChoose: (asset: Asset, refundAddress?: string) => Promise<unknown>
}): JSX.Element {
  const navigation = useNavigation()
  const facts = useLiveSession()
  const [asked, setAsked] = createSignal<Asset>()
  const asking = () => {
    const view = navigation.view()
    return 'step' in view && view.step === props.refund.step ? asked() : undefined
  }
  // A head start: where it will be asked, it is there by then.
  if (untrack(() => props.asksRefund)) void refundKit.load().catch(() => undefined)
  const pick = (asset: Asset, isOnly = false) => {
    const refundAddress = props.asksRefund ? undefined : usualRefund(facts(), asset)
    if (refundAddress) return void props.onChoose(asset, refundAddress)
    setAsked(() => asset)
    if (isOnly) navigation.replace(props.refund)
    else navigation.go(props.refund)
  }
  return (
    <Show
      when={asking()}
      fallback={
        <>
          <Title>{props.title}</Title>
          <AssetPicker busyId={props.busyId} problem={props.problem} onPick={pick} />
        </>
      }
    >
      {(asset) => (
        <AskRefund
          asset={asset()}
          mayLeaveOut={props.asksRefund ?? false}
          isBusy={props.busyId !== undefined}
          problem={props.problem}
          onAnswer={(address) => props.onChoose(asset(), address)}
        />
      )}
    </Show>
  )
}
