import type { JSX } from 'solid-js'
import { Match, Show, Switch } from 'solid-js'
import type { Asset } from '../../chains/assets.ts'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enScan } from '../../i18n/enScan.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import type { Code } from '../codeFor.ts'
import { QrCode } from '../../ui/QrCode.tsx'

const retryMs = 3_000

/** Draws a code, unless it is the one that stands there already, and says of any code what it holds. The two come together. */
export function CodeShown(props: {
  code: Code
  isThere: boolean
  scanner: string | undefined
  /** Absent where networks share the address. */
  asset: Asset | undefined
}): JSX.Element {
  const { text, fill } = useText().with(enScan)
  const words = () => {
    const { scan } = text()
    const facts = { scanner: props.scanner ?? '', network: props.asset ? chainName(props.asset.chainId) : '' }
    if (props.code.kind === 'page') return scan.page
    if (!props.asset) return fill(props.scanner ? scan.sharedIn : scan.shared, facts)
    if (props.code.kind === 'address') return fill(props.scanner ? scan.addressIn : scan.address, facts)
    return fill(props.code.hasAmount ? scan.requestAmount : scan.request, { ...facts, symbol: props.asset.symbol })
  }
  return (
    <Switch fallback={<p class="hint">{words()}</p>}>
      <Match when={!props.isThere}>
        <Drawn code={props.code} label={text().scan.code}>
          <p class="hint">{words()}</p>
        </Drawn>
      </Match>
    </Switch>
  )
}

function Drawn(props: { code: Code; label: string; children: JSX.Element }): JSX.Element {
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
