import { createSignal, onCleanup, Show } from 'solid-js'
import { render } from 'solid-js/web'
import { drawQr } from './drawQr.ts'
import { readDeposit, type Deposit, type Wire } from './readDeposit.ts'
import { Wallets } from './Wallets.tsx'

/** The read that the document's head has begun, and how it is asked again. */
declare const started: Promise<Response>
declare const again: () => Promise<Response>

const pollMs = 3_000

/**
 * Draws the least a deposit page of this shape can be: one document that asks for its session, shows address and QR
 * code, pays from a wallet in the browser, and asks again. No checks, no languages, no states, no integrity: what our
 * page takes longer than this is what all of that costs.
 */
function Floor() {
  const [deposit, setDeposit] = createSignal<Deposit>()
  const [isCopied, setCopied] = createSignal(false)
  const read = async (answer: Promise<Response>) => setDeposit(readDeposit((await (await answer).json()) as Wire))
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  void read(started)
  const timer = setInterval(() => void read(again()), pollMs)
  onCleanup(() => clearInterval(timer))
  return (
    <main>
      <Show when={deposit()} fallback={<p class="muted">Loading…</p>}>
        {(shown) => (
          <>
            <h1>Deposit to Acme</h1>
            <p class="amount">{Number(shown().amount) / 1e6} USDC</p>
            <div class="qr" data-qr innerHTML={drawQr(linkOf(shown()))} />
            <p class="address" data-address>
              {shown().address}
            </p>
            <button onClick={() => void copy(shown().address)}>{isCopied() ? 'Copied' : 'Copy address'}</button>
            <p class="muted">Waiting for payment…</p>
            <a href={linkOf(shown())}>Open in wallet</a>
            <Wallets deposit={shown()} />
          </>
        )}
      </Show>
    </main>
  )
}

/** @see https://eips.ethereum.org/EIPS/eip-681 */
function linkOf({ amount, token, chainId, address }: Deposit): string {
  return `ethereum:${token}@${chainId}/transfer?address=${address}&uint256=${amount}`
}

render(() => <Floor />, document.body)
