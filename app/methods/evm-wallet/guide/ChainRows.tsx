import type { JSX } from 'solid-js'
import { For } from 'solid-js'
import type { Caip2 } from '../../../chains/caip.ts'
import { evmChainNumber } from '../../../chains/caip.ts'
import { findChain } from '../../../chains/chains.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { enGuide } from '../../../i18n/enGuide.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'

/** Draws what a wallet's form for a new network asks for, each line with its copy button. What the page cannot vouch for is not there. */
export function ChainRows(props: {
  chainId: Caip2
  rpc: string | undefined
  explorer: string | undefined
}): JSX.Element {
  const { text, fill } = useText().with(enGuide)
  const rows = () => {
    const words = text().guide
    const chain = findChain(props.chainId)
    return [
      { name: words.name, value: chain?.name },
      { name: words.rpc, value: props.rpc },
      { name: words.chainId, value: evmChainNumber(props.chainId).toString() },
      { name: words.symbol, value: chain?.native.symbol },
      { name: words.explorer, value: props.explorer },
    ]
  }
  return (
    <dl class="card chain" data-guide>
      <For each={rows()}>
        {({ name, value }) =>
          value && (
            <div>
              <dt class="muted small">{name}</dt>
              <dd>
                <bdi dir="ltr" translate="no">
                  {value}
                </bdi>
                <CopyButton
                  kind="quiet"
                  text={value}
                  words={{
                    name: fill(text().guide.copyRow, { row: name }),
                    copy: text().frame.copy,
                    copied: text().frame.copied,
                    byHand: text().frame.byHand,
                  }}
                />
              </dd>
            </div>
          )
        }
      </For>
    </dl>
  )
}
