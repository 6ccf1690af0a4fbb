import type { JSX } from 'solid-js'
import type { Reason } from '#island/walletConnect'
import { useText } from '../../../i18n/createI18n.tsx'
import { enRelay } from '../../../i18n/enRelay.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'

/** Says why no wallet was paired, and lets it be tried again. */
export function PairingProblem(props: { reason: Reason; onRetry: () => void }): JSX.Element {
  const { text } = useText().with(enRelay)
  const words = (): readonly [title: string, body: string] => {
    const { relay } = text()
    switch (props.reason) {
      case 'rejected':
        return [relay.rejected, relay.rejectedBody]
      case 'unsupported':
        return [relay.unsupported, relay.unsupportedBody]
      case 'refused':
        return [relay.refused, relay.refusedBody]
      case 'unreachable':
      case 'unanswered':
      case 'expired':
      case 'ended':
        return [relay.unreachable, relay.unreachableBody]
    }
  }
  return (
    <>
      <Notice kind="info" word={text().frame.information} title={`${words()[0]}.`} isAlert>
        {words()[1]}
      </Notice>
      <Button kind="secondary" onClick={() => props.onRetry()}>
        {text().frame.retry}
      </Button>
    </>
  )
}
