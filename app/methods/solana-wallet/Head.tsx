import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { describeLanding } from '../../i18n/describeLanding.ts'
import type { Prepared } from '../../model/instruction.ts'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Title } from '../../ui/Title.tsx'
import { enAddress } from '../../i18n/enAddress.ts'

/** Heads the panel with what is sent on which network, and where it lands. */
export function Head(props: { prepared: Prepared | undefined }): JSX.Element {
  const i18n = useText().with(enAddress)
  const { text, fill, amount } = i18n
  const facts = useLiveSession()
  return (
    <Show when={props.prepared}>
      {(known) => (
        <Title lead={describeLanding(i18n, facts().target)}>
          <Show
            when={known().amount}
            fallback={fill(text().pay.title, {
              symbol: known().asset.symbol,
              network: chainName(known().asset.chainId),
            })}
          >
            {(quoted) =>
              fill(text().pay.titleAmount, {
                amount: amount(quoted().units, known().asset),
                network: chainName(known().asset.chainId),
              })
            }
          </Show>
        </Title>
      )}
    </Show>
  )
}
