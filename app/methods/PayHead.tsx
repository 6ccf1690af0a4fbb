import type { JSX } from 'solid-js'
import { chainName } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enAddress } from '../i18n/enAddress.ts'
import { describeLanding } from '../i18n/describeLanding.ts'
import type { Transfer } from '../model/instruction.ts'
import { useLiveSession } from '../session/useLiveSession.ts'
import { Title } from '../ui/Title.tsx'

/** Heads a panel with what to send on which network, and where it lands. */
export function PayHead(props: { instruction: Transfer }): JSX.Element {
  const i18n = useText().with(enAddress)
  const { text, fill, amount } = i18n
  const facts = useLiveSession()
  const title = () => {
    const { asset, amount: quoted, memo } = props.instruction
    if (memo.kind === 'unknown') return text().pay.noMemo
    const network = chainName(asset.chainId)
    return quoted && quoted.basis !== 'suggested'
      ? fill(text().pay.titleAmount, { amount: amount(quoted.units, asset), network })
      : fill(text().pay.title, { symbol: asset.symbol, network })
  }
  return <Title lead={describeLanding(i18n, facts().target)}>{title()}</Title>
}
