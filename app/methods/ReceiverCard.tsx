import type { JSX } from 'solid-js'
import { readsChains } from '#readsChains'
import { createEffect, createMemo, createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js'
import { addressGroups } from '../chains/addressGroups.ts'
import { chainName } from '../chains/chains.ts'
import { DepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enAddress } from '../i18n/enAddress.ts'
import type { AnyTransfer, Transfer } from '../model/instruction.ts'
import { useNavigation } from '../session/createNavigation.tsx'
import { useSession } from '../session/SessionContext.tsx'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { AddressText } from '../ui/AddressText.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Notice } from '../ui/Notice.tsx'
import { loadAside } from './kits.ts'
import type { Reveal } from './createReveal.ts'

const SeenNotice = whenLoaded(async () => (await loadAside()).SeenNotice)

const veil = ['0x', ...Array<string>(10).fill('····')]

/** What a card says where an address is not one network's alone: which networks share it, and how to speak of them. */
export type SharedWords = {
  readonly label: () => JSX.Element
  readonly copy: string
  readonly copied: string
  readonly beforeCopy: string
  readonly afterCopy: string
}

/** Draws the receiver address with its network, or with those that share it, and the copy button; while it is checked, the same card without it. */
export function ReceiverCard(props: {
  instruction: Transfer | AnyTransfer
  /** Given for an address that networks share. */
  shared?: SharedWords | undefined
  reveal: Reveal
  onRetry: () => void
}): JSX.Element {
  const { text, fill } = useText().with(enAddress)
  const network = () => (props.instruction.kind === 'transfer' ? chainName(props.instruction.asset.chainId) : '')
  const words = () => props.shared ?? text().address
  // What an exchange sends comes from no address of the payer's.
  const afterCopy = () => ('senderAddress' in props.instruction ? text().address.afterCopySale : words().afterCopy)
  const say = (template: string) => fill(template, { network: network() })
  const address = () => (props.reveal.status === 'shown' ? props.reveal.address : undefined)
  const place = () => `${network()} ${address()}`
  const [copied, setCopied] = createSignal<string>()
  const wasCopied = () => copied() === place()
  const navigation = useNavigation()
  // Nobody but the backend is asked before the payer takes this way.
  const isTaken = () => readsChains && (wasCopied() || navigation.view().at !== 'status')
  // Choosing another way in this tab draws a new card: within one card the address changes by itself.
  const seen = createMemo<{ readonly address?: string | undefined; readonly hasMoved?: boolean }>((last) => {
    const next = address() ?? last.address
    return next === last.address ? last : { address: next, hasMoved: last.address !== undefined }
  }, {})
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
              {
                {
                  stale: text().waiting.stale,
                  part: text().frame.partFailed,
                  time_up: text().address.timeUp,
                }[failed().reason]
              }
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
            {props.shared?.label() ?? (
              <>
                <Mark name={network()} isSmall />
                {say(text().address.whereTo)}
              </>
            )}
          </span>
          <Show
            when={address()}
            fallback={
              <>
                <span class="address muted" dir="ltr" aria-hidden="true">
                  <For each={veil}>{(group) => <span>{group}</span>}</For>
                </span>
                <Button icon="copy" isIdle>
                  {say(words().copy)}
                </Button>
              </>
            }
          >
            {(shown) => (
              <>
                <ShownAddress address={shown()} />
                <CopyButton
                  kind="primary"
                  text={shown()}
                  words={{ ...text().frame, copy: say(words().copy), copied: say(words().copied) }}
                  onCopied={() => setCopied(place())}
                />
              </>
            )}
          </Show>
          <p class="hint swap">
            <For each={[false, true]}>
              {(isAfter) => {
                const isOff = () => wasCopied() !== isAfter
                return (
                  <span classList={{ off: isOff() }} aria-hidden={isOff()}>
                    {say(isAfter ? afterCopy() : words().beforeCopy)}
                  </span>
                )
              }}
            </For>
          </p>
        </div>
        <SeenNotice instruction={props.instruction} isTaken={isTaken()} />
      </Match>
    </Switch>
  )
}

/** Draws the address, and looks at what the document really holds for as long as it stands there: an extension may write over it. */
function ShownAddress(props: { address: string }): JSX.Element {
  const session = useSession()
  // TypeScript cannot see that a component of one element is that element.
  const element = (<AddressText address={props.address} groups={addressGroups(props.address)} />) as HTMLElement
  createEffect(() => {
    const look = () => {
      if (element.textContent !== props.address)
        session.stop(new DepositError('address_mismatch', { between: 'session and screen' }))
    }
    look()
    const watch = new MutationObserver(look)
    watch.observe(element, { childList: true, characterData: true, subtree: true })
    onCleanup(() => watch.disconnect())
  })
  return element
}
