import type { JSX } from 'solid-js'
import { createEffect, createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { addressGroups } from '../chains/address.ts'
import { chainName } from '../chains/chains.ts'
import { DepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enAddress } from '../i18n/enAddress.ts'
import type { Transfer } from '../model/instruction.ts'
import { useSession } from '../session/SessionContext.tsx'
import { AddressText } from '../ui/AddressText.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Reveal } from './createReveal.ts'

const veil = ['0x', ...Array.from({ length: 10 }, () => '····')]

/** Draws the receiver address with its network and the copy button; while it is checked, the same card without it. */
export function ReceiverCard(props: {
  instruction: Transfer
  reveal: Reveal
  onRetry: () => void
  kind?: 'primary' | 'secondary'
}): JSX.Element {
  const { text, fill } = useText().with(enAddress)
  const network = () => chainName(props.instruction.asset.chainId)
  const address = () => (props.reveal.status === 'shown' ? props.reveal.address : undefined)
  const place = () => `${props.instruction.asset.chainId} ${address()}`
  const wordsFor = (reason: 'stale' | 'part' | 'time_up') =>
    ({ stale: text().waiting.stale, part: text().frame.partFailed, time_up: text().address.timeUp })[reason]
  const [copied, setCopied] = createSignal<string>()
  const wasCopied = () => copied() === place()
  // Choosing another way in this tab draws a new card: within one card the address changes by itself.
  const seen = createMemo<{ readonly address: string | undefined; readonly hasMoved: boolean }>(
    (last) => {
      const next = address() ?? last.address
      return next === last.address ? last : { address: next, hasMoved: last.address !== undefined }
    },
    { address: undefined, hasMoved: false },
  )
  createEffect(() => {
    if (seen().hasMoved) announce(text().address.moved)
  })
  return (
    <Switch>
      <Match when={props.reveal.status === 'withheld'}>
        <Notice kind="warning" word={text().frame.warning}>
          {text().memo.unknownBody}
        </Notice>
      </Match>
      <Match when={props.reveal.status === 'failed' && props.reveal}>
        {(failed) => (
          <>
            <Notice kind="info" word={text().frame.information}>
              {wordsFor(failed().reason)}
            </Notice>
            <Button kind="secondary" onClick={() => props.onRetry()}>
              {text().frame.retry}
            </Button>
          </>
        )}
      </Match>
      <Match when={true}>
        <Show when={seen().hasMoved}>
          <Notice kind="info" word={text().frame.information}>
            {text().address.moved}
          </Notice>
        </Show>
        <div class="card">
          <span class="label">
            <Mark name={network()} isSmall />
            {fill(text().address.whereTo, { network: network() })}
          </span>
          <Show
            when={address()}
            fallback={
              <>
                <span class="address muted" dir="ltr" aria-hidden="true">
                  <For each={veil}>{(group) => <span>{group}</span>}</For>
                </span>
                <Button kind={props.kind ?? 'primary'} icon="copy" isIdle>
                  {fill(text().address.copy, { network: network() })}
                </Button>
              </>
            }
          >
            {(shown) => (
              <>
                <ShownAddress address={shown()} />
                <CopyButton
                  kind={props.kind ?? 'primary'}
                  text={shown()}
                  words={{
                    copy: fill(text().address.copy, { network: network() }),
                    copied: fill(text().address.copied, { network: network() }),
                    byHand: text().frame.byHand,
                  }}
                  onCopied={() => setCopied(place())}
                />
              </>
            )}
          </Show>
          <p class="hint swap">
            <For each={[text().address.beforeCopy, text().address.afterCopy]}>
              {(hint, index) => {
                const isOff = () => wasCopied() !== (index() === 1)
                return (
                  <span classList={{ off: isOff() }} aria-hidden={isOff()}>
                    {fill(hint, { network: network() })}
                  </span>
                )
              }}
            </For>
          </p>
        </div>
      </Match>
    </Switch>
  )
}

/** Draws the address, and looks once more at what the document really holds. */
function ShownAddress(props: { address: string }): JSX.Element {
  const session = useSession()
  let element: HTMLElement | undefined
  createEffect(() => {
    if (element && element.textContent !== props.address)
      session.stop(new DepositError('address_mismatch', { between: 'session and screen' }))
  })
  return (
    <AddressText ref={(drawn) => (element = drawn)} address={props.address} groups={addressGroups(props.address)} />
  )
}
