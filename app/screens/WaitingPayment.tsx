import type { JSX } from 'solid-js'
import { createMemo, createSignal, Show } from 'solid-js'
import { fallback, loadWaitingLines, loadAside } from '../methods/registry.ts'
import type { Instruction, MethodKind } from '../model/instruction.ts'
import { canPay } from '../model/instruction.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import type { View } from '../session/createNavigation.tsx'
import type { SentTransfer } from '../session/journal.ts'
import { useNavigation } from '../session/createNavigation.tsx'
import { useSession } from '../session/SessionContext.tsx'
import { hasSkeleton } from '../ui/Skeleton.tsx'
import { hasOpenRequest } from '../wallets/openRequest.ts'
import { Choosing, isChoosingAnew } from './Choosing.tsx'
import { PayPanel } from './MethodPanel.tsx'
import { endLater, endsKit, outcomeLater } from './outcomesLater.ts'
import type { ScreenProps } from './screens.ts'

const Sent = outcomeLater((all) => all.sent)
const Elsewhere = endLater((all) => all.elsewhere)
const IssueNotice = whenLoaded(async () => (await endsKit.load()).issueNotice)
const WaitingLines = whenLoaded(loadWaitingLines)
const WaitingTools = whenLoaded(async () => (await loadAside()).WaitingTools)

/** Shows how to pay, by the method the payer has open or the one that steps in; what their wallet sent comes first. */
export function WaitingPayment(props: ScreenProps<'waiting_payment'>): JSX.Element {
  const navigation = useNavigation()
  const running = useSession()
  const session = () => props.state.session
  const method = createMemo(() =>
    session().issue === 'watch_only' ? undefined : methodFor(navigation.view(), session().instruction),
  )
  const tools = () => (
    <Show when={running.lookAgain ?? running.cancel}>
      <WaitingTools session={session()} />
    </Show>
  )
  const panel = () => (
    <div class="panel">
      <Show when={method()} keyed fallback={<Elsewhere session={session()} />}>
        {(kind) => (
          <>
            <PayPanel kind={kind} instruction={session().instruction} />
            <Show when={session().issue}>
              <IssueNotice session={session()} />
            </Show>
          </>
        )}
      </Show>
      <Show when={!hasSkeleton() && !hasOpenRequest() && session().issue !== 'key_ended'}>
        <WaitingLines session={session()} canPay={!!method()} />
        {tools()}
      </Show>
    </div>
  )
  const [agreed, setAgreed] = createSignal<SentTransfer>()
  const sent = () => {
    const known = running.sentTransfer()
    return known === agreed() && isChoosingAnew(navigation.view()) ? undefined : known
  }
  return (
    <Show when={sent()} fallback={<Choosing session={session()}>{panel()}</Choosing>}>
      {(sent) => (
        <>
          <Sent sent={sent()} isAway={isChoosingAnew(navigation.view())} onAgree={setAgreed} />
          {tools()}
        </>
      )}
    </Show>
  )
}

/** Gives the open method where it can carry out the instruction, else the one that steps in. */
function methodFor({ at }: View, instruction: Instruction): MethodKind | undefined {
  return at !== 'status' && at !== 'choose' && canPay(at, instruction) ? at : fallback(instruction)
}
