import type { JSX } from 'solid-js'
import type { Reason } from '#island/walletConnect'
import { useText } from '../../../i18n/createI18n.tsx'
import { enUnpaired } from '../../../i18n/enUnpaired.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'

/** What has words of its own; everything else is a relay that cannot be reached. */
const told = ['rejected', 'unsupported', 'refused'] as const

/** Says why no wallet was paired, and lets it be tried again. */
export function PairingProblem(props: { reason: Reason; onRetry: () => void }): JSX.Element {
  const { text } = useText().with(enUnpaired)
  const key = () => told.find((reason) => reason === props.reason) ?? 'unreachable'
  return (
    <>
      <Notice kind="info" word={text().frame.information} title={`${text().unpaired[key()]}.`} isAlert>
        {text().unpaired[`${key()}Body`]}
      </Notice>
      <Button kind="secondary" onClick={() => props.onRetry()}>
        {text().frame.retry}
      </Button>
    </>
  )
}
