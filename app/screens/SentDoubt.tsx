import { deployment } from '#deployment'
import type { JSX } from 'solid-js'
import { chainName } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enEnds } from '../i18n/enEnds.ts'
import type { SentTransfer } from '../session/journal.ts'
import { Notice } from '../ui/Notice.tsx'
import type { Doubt } from '../watch/fate.ts'

/** Warns of a payment that is not where it should be. What leads to paying again stands under that, never without it. */
export function SentDoubt(props: { sent: SentTransfer; doubt: Doubt; children: JSX.Element }): JSX.Element {
  const { text, fill } = useText().with(enEnds)
  const words = () => ({ network: chainName(props.sent.chainId), brand: deployment.brand.name })
  const warning = () =>
    props.doubt.kind === 'stray'
      ? fill(text().sentTurn.stray, { ...words(), actual: chainName(props.doubt.actual) })
      : fill(text().sentTurn[props.doubt.kind], words())
  return (
    <>
      <Notice kind="warning" word={text().frame.warning} isAlert>
        {warning()}
      </Notice>
      {props.children}
    </>
  )
}
