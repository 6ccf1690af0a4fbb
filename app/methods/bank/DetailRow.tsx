import type { JSX } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { bankKit } from '../kits.ts'
import type { Detail } from './detailsOf.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'

/** Draws one line of what a payer types at a bank, with its copy button. */
export function DetailRow(props: { detail: Detail }): JSX.Element {
  const { text, fill } = useText().with(bankKit.use().enBank)
  return (
    <div>
      <dt>{props.detail.label}</dt>
      <dd>
        <span>
          <bdi translate="no">{props.detail.shown}</bdi>
        </span>
        <CopyButton
          kind="quiet"
          text={props.detail.typed}
          words={{
            name: fill(text().bank.copyRow, { row: props.detail.label }),
            copy: text().frame.copy,
            copied: text().frame.copied,
            byHand: text().frame.byHand,
          }}
        />
      </dd>
    </div>
  )
}
