import type { JSX } from 'solid-js'
import { Match, Show, Switch } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enScan } from '../../i18n/enScan.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import { receiverKit } from '../kits.ts'
import type { Code } from './codeFor.ts'

const retryMs = 3_000

/** Draws a code that is not the bare address, and says of any code what it holds. The two come together. */
export function CodeShown(props: {
  code: Code
  scanner: string | undefined
  network: string
  symbol: string
}): JSX.Element {
  const { text, fill } = useText().with(enScan)
  const words = () => {
    const { scan } = text()
    const { scanner, network, symbol, code } = props
    if (code.kind === 'page') return scan.page
    if (code.kind === 'request') return fill(code.hasAmount ? scan.requestAmount : scan.request, { symbol, network })
    return scanner ? fill(scan.addressIn, { scanner, network }) : fill(scan.address, { network })
  }
  return (
    <Switch fallback={<p class="hint">{words()}</p>}>
      <Match when={props.code.kind !== 'address'}>
        <Drawn code={props.code} label={text().scan.code}>
          <p class="hint">{words()}</p>
        </Drawn>
      </Match>
    </Switch>
  )
}

function Drawn(props: { code: Code; label: string; children: JSX.Element }): JSX.Element {
  const { QrCode } = receiverKit.use()
  const part = createPart(async () => (await import('#island/qr')).encodeQr(props.code.text), retryMs)
  return (
    <Show when={valueOf(part)} fallback={<div class="qr bone" />}>
      {(qr) => (
        <>
          {/* The page's link holds the client secret: nothing but the drawing says it. */}
          <QrCode qr={qr()} text={props.code.kind === 'page' ? '' : props.code.text} label={props.label} />
          {props.children}
        </>
      )}
    </Show>
  )
}
