import type { JSX } from 'solid-js'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enAddress } from '../../i18n/enAddress.ts'
import type { Transfer } from '../../model/instruction.ts'
import { Notice } from '../../ui/Notice.tsx'
import { AmountLine } from '../AmountLine.tsx'
import { CostLines } from '../CostLines.tsx'
import { MemoStep } from '../MemoStep.tsx'
import { PayHead } from '../PayHead.tsx'
import { ReceiverPanel } from '../ReceiverPanel.tsx'
import { WalletLinks } from './WalletLinks.tsx'

/** Shows where to send one asset. `amount` stands in place of the amount's line and before the address, `note` at the address, `children` at the folds. */
export function PayTransfer(props: {
  instruction: Transfer
  amount?: JSX.Element
  note?: JSX.Element
  /** What the code says, made of the address; absent, or nothing = the address alone. */
  encode?: (address: string) => string | undefined
  children?: JSX.Element
}): JSX.Element {
  const { text, fill, amount } = useText().with(enAddress)
  const asset = () => props.instruction.asset
  const network = () => chainName(asset().chainId)
  const least = () => props.instruction.minAmount
  return (
    <ReceiverPanel
      instruction={props.instruction}
      head={
        <>
          <PayHead instruction={props.instruction} />
          {props.amount}
        </>
      }
      before={<MemoStep memo={props.instruction.memo} />}
      encode={props.encode}
      label={fill(text().address.qr, { network: network() })}
      file={network()}
      below={(address) => (
        <>
          {props.note}
          {'amount' in props ? undefined : <AmountLine instruction={props.instruction} />}
          <Notice kind="warning" word={text().frame.warning}>
            {fill(least() === undefined ? text().address.warning : text().address.warningFrom, {
              symbol: asset().symbol,
              network: network(),
              amount: amount(least() ?? 0n, asset()),
            })}
          </Notice>
          <WalletLinks links={props.instruction.walletLinks} isReady={address() !== undefined} />
        </>
      )}
    >
      <CostLines instruction={props.instruction} />
      {props.children}
    </ReceiverPanel>
  )
}
