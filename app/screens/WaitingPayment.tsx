import type { JSX } from 'solid-js'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { fallback, loadCheckNow } from '../methods/registry.ts'
import type { Instruction, MethodKind } from '../model/instruction.ts'
import { canPay } from '../model/instruction.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import type { View } from '../session/createNavigation.tsx'
import { useNavigation } from '../session/createNavigation.tsx'
import { useSession } from '../session/SessionContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Countdown } from '../ui/Countdown.tsx'
import { hasSkeleton } from '../ui/Skeleton.tsx'
import { hasOpenRequest } from '../wallets/openRequest.ts'
import { Ask } from './Ask.tsx'
import { ChoosePanel, PayPanel } from './MethodPanel.tsx'
import { outcomeLater } from './outcomesLater.ts'
import type { ScreenProps } from './screens.ts'

const Sent = outcomeLater('sent')
const CheckNow = whenLoaded(loadCheckNow)

/** Shows how to pay, by the method the payer has open or the one that steps in; what their wallet sent comes first. */
export function WaitingPayment(props: ScreenProps<'waiting_payment'>): JSX.Element {
  const { text } = useText()
  const navigation = useNavigation()
  const running = useSession()
  const session = () => props.state.session
  const isChoosing = () => isChoosingAnew(navigation.view())
  const choosing = createMemo(() =>
    isChoosing() ? session().offers.find(({ kind }) => kind === navigation.view().at) : undefined,
  )
  const method = createMemo(() => methodFor(navigation.view(), session().instruction))
  return (
    <Switch>
      <Match when={navigation.view().at === 'choose'}>
        <Ask session={session()} question={text().choose.question} />
      </Match>
      <Match when={choosing()} keyed>
        {(offer) => <ChoosePanel offer={offer} />}
      </Match>
      <Match when={running.sentTransfer()}>
        {(sent) => (
          <>
            <Sent sent={sent()} />
            <Show when={running.lookAgain}>{(again) => <CheckNow again={again()} />}</Show>
          </>
        )}
      </Match>
      <Match when={true}>
        <div class="panel">
          <Show when={method()} keyed fallback={<p class="muted">{text().issues.instructions_unavailable}</p>}>
            {(kind) => <PayPanel kind={kind} instruction={session().instruction} />}
          </Show>
          <Show when={!hasSkeleton() && !hasOpenRequest()}>
            <p class="waiting">
              <span class="mark" />
              {text().waiting.waiting}
              <Countdown until={session().expiresAt} label={text().waiting.timeLeft} />
            </p>
            <Show when={running.lookAgain}>{(again) => <CheckNow again={again()} />}</Show>
            <Show when={session().offers.length > 1}>
              <Button
                kind={lacksMemo(session().instruction) ? 'primary' : 'quiet'}
                onClick={() => navigation.go({ at: 'choose' })}
              >
                {text().waiting.another}
              </Button>
            </Show>
          </Show>
        </div>
      </Match>
    </Switch>
  )
}

/** A step that starts with `choose` is a new choice; any other view of a method carries out the instruction. */
function isChoosingAnew(view: View): boolean {
  return 'step' in view && (view.step ?? '').startsWith('choose')
}

/** Gives the open method where it can carry out the instruction, else the one that steps in. */
function methodFor({ at }: View, instruction: Instruction): MethodKind | undefined {
  return at !== 'status' && at !== 'choose' && canPay(at, instruction) ? at : fallback(instruction)
}

function lacksMemo(instruction: Instruction): boolean {
  return instruction.kind === 'transfer' && instruction.memo.kind === 'unknown'
}
