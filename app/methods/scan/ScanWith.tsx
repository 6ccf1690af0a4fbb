import type { JSX } from 'solid-js'
import { createEffect, createMemo, createSignal, For, onCleanup, Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enScan } from '../../i18n/enScan.ts'
import { travels } from '../../lib/travels.ts'
import type { AnyTransfer, Transfer } from '../../model/instruction.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import type { Scanner } from '../../wallets/apps/scanners.ts'
import { appsKit } from '../kits.ts'
import type { Code } from '../codeFor.ts'
import { codeOrStop } from '../codeFor.ts'
import { CodeShown } from './CodeShown.tsx'
import { payeeOf } from '../payee.ts'
import { keepScanner, recallScanner, scannersFor } from './scannersFor.ts'

/**
 * Asks what the payer scans with, and draws the code that it reads with what the code holds, in words. `usual` is what the
 * code says that stands there already; `onOther` hears whether another one is drawn here in its place.
 */
export function ScanWith(props: {
  instruction: Transfer | AnyTransfer
  address: string
  usual: string
  onOther: (isOther: boolean) => void
}): JSX.Element {
  const { text } = useText().with(enScan)
  const session = useSession()
  const { sessionId } = useLiveSession()()
  const payee = createMemo(() => payeeOf(props.instruction, props.address))
  const options = createMemo(() => scannersFor(payee(), travels()))
  const [isAsking, setIsAsking] = createSignal(recallScanner(sessionId) === undefined)
  const [id, setId] = createSignal(recallScanner(sessionId))
  const scanner = () => options().find((one) => one.id === id())
  const nameOf = ({ name }: Scanner) => name ?? text().scan.camera
  const code = createMemo<Code | undefined>(() => {
    const boot = window.inletBoot
    const makePage = () => boot && appsKit.use().pageLink(boot, window.location.origin)
    return codeOrStop(session, scanner(), payee(), makePage)
  })
  const isOther = () => code() !== undefined && code()!.text !== props.usual
  createEffect(() => props.onOther(isOther()))
  onCleanup(() => props.onOther(false))
  const choose = (next: string) => {
    keepScanner(sessionId, next)
    setId(next)
    setIsAsking(false)
  }
  return (
    <>
      <Show when={code()} keyed>
        {(known) => (
          <CodeShown
            code={known}
            isThere={!isOther()}
            scanner={scanner() && nameOf(scanner()!)}
            asset={payee().asset}
          />
        )}
      </Show>
      <Show
        when={isAsking()}
        fallback={
          <Button kind="quiet" icon="scan" onClick={() => setIsAsking(true)}>
            {text().scan.other}
          </Button>
        }
      >
        <p class="muted">{text().scan.ask}</p>
        <ul class="list" data-scanners>
          <For each={options()}>
            {(one) => (
              <Choice
                mark={one.name ? <Mark name={one.name} /> : <Icon name="scan" />}
                name={nameOf(one)}
                onChoose={() => choose(one.id)}
              />
            )}
          </For>
        </ul>
      </Show>
    </>
  )
}
