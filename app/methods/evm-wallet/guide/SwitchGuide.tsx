import type { JSX } from 'solid-js'
import { createSignal, onCleanup, Show } from 'solid-js'
import type { Caip2 } from '../../../chains/caip.ts'
import { chainName } from '../../../chains/chains.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { enGuide } from '../../../i18n/enGuide.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Title } from '../../../ui/Title.tsx'
import { explorerOf } from './chainFacts.ts'
import { ChainRows } from './ChainRows.tsx'

/** What the guide has to know of a wallet that is on another chain than it should be. */
export type GuideProps = {
  readonly wallet: string
  readonly expected: Caip2
  readonly actual: Caip2
  /** The deployment's node of the chain, where it names one. */
  readonly rpc: string | undefined
  /** Gives the chain that the wallet is on now. */
  read(): Promise<Caip2>
  /** Calls back when the wallet says that something changed; gives the function that ends it. */
  watch(look: () => void): () => void
  /** The wallet has arrived. */
  onThere(): void
}

/**
 * Says how to bring a wallet to a network by hand, with what its form asks for. It goes by itself when the wallet gets
 * there; nothing is asked of the wallet but where it is.
 */
export function SwitchGuide(props: GuideProps): JSX.Element {
  const { text, fill } = useText().with(enGuide)
  const [stillOn, setStillOn] = createSignal<Caip2>()
  const [isReading, setIsReading] = createSignal(false)
  const words = (line: string) =>
    fill(line, {
      wallet: props.wallet,
      network: chainName(props.expected),
      actual: chainName(stillOn() ?? props.actual),
    })
  const look = async () => {
    const [expected, actual] = [props.expected, props.actual]
    const current = await props.read().catch(() => actual)
    if (current === expected) props.onThere()
    return current === expected ? undefined : current
  }
  const check = async () => {
    setIsReading(true)
    setStillOn(undefined)
    const elsewhere = await look()
    setIsReading(false)
    setStillOn(elsewhere)
  }
  // eslint-disable-next-line solid/reactivity -- one wallet for the life of the guide
  onCleanup(props.watch(() => void look()))
  return (
    <>
      <Title lead={words(text().guide.body)}>{words(text().guide.title)}</Title>
      <p>{words(text().guide.choose)}</p>
      <ChainRows chainId={props.expected} rpc={props.rpc} explorer={explorerOf(props.expected)} />
      <Show when={stillOn()}>
        <Notice kind="warning" word={text().frame.warning} isAlert>
          {words(text().guide.still)}
        </Notice>
      </Show>
      <Button isBusy={isReading()} onClick={() => void check()}>
        {text().guide.done}
      </Button>
    </>
  )
}
