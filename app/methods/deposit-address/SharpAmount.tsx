import type { JSX } from 'solid-js'
import type { BaseUnits } from '../../chains/amount.ts'
import { formatUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enLimited } from '../../i18n/enLimited.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { enAddress } from '../../i18n/enAddress.ts'

/** Draws an amount that must be met to the last digit, as the loudest thing of its screen, with its copy button first. */
export function SharpAmount(props: { units: BaseUnits; asset: Asset }): JSX.Element {
  const { text, amount } = useText().with({ ...enAddress, ...enLimited })
  return (
    <div class="card sharp">
      <span class="label">{text().address.exact}</span>
      <span class="money" dir="ltr">
        {amount(props.units, props.asset)}
      </span>
      <p class="small">{text().exact.why}</p>
      <CopyButton
        kind="primary"
        text={formatUnits(props.units, props.asset.decimals)}
        words={{ copy: text().address.copyAmount, copied: text().frame.copied, byHand: text().frame.byHand }}
      />
    </div>
  )
}
