import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { formatUnits } from '../chains/amount.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enAddress } from '../i18n/enAddress.ts'
import type { Transfer } from '../model/instruction.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { useLiveSession } from '../session/useLiveSession.ts'

/** Draws how much to send, with its copy button and what arrives of it. Nothing where the payer is free. */
export function AmountLine(props: { instruction: Transfer }): JSX.Element {
  const { text, fill, amount } = useText().with(enAddress)
  const facts = useLiveSession()
  const lands = () => facts().target.amount
  return (
    <Show when={props.instruction.amount}>
      {(quoted) => (
        <div class="amount">
          <p>
            <span class="muted small">{text().address[quoted().basis]}</span>
            <br />
            <span class="money" dir="ltr">
              {amount(quoted().units, props.instruction.asset)}
            </span>
          </p>
          <CopyButton
            kind="secondary"
            text={formatUnits(quoted().units, props.instruction.asset.decimals)}
            words={{ ...text().frame, name: text().address.copyAmount }}
          />
          <Show when={quoted().basis !== 'suggested' && lands()}>
            {(landing) => (
              <p class="muted small">
                {fill(quoted().basis === 'about' ? text().address.landsAbout : text().address.lands, {
                  amount: amount(landing(), facts().target.asset),
                })}
              </p>
            )}
          </Show>
        </div>
      )}
    </Show>
  )
}
