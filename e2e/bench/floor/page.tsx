import { createSignal, Show } from 'solid-js'
import { render } from 'solid-js/web'
import { encodeQr } from '../../../app/islands/qr.ts'

/** The read that the document's head has begun. */
declare const started: Promise<Response>

/** As much of a session as is drawn; Daimo's comes wrapped. */
type Wire = { paymentMethod: { receiverAddress: string } }

/**
 * Draws the least a deposit page can be: one document that asks for its session and shows address and QR code. No
 * checks, no languages, no states, no integrity: what our page takes longer than this is what all of that costs.
 */
function Floor() {
  const [address, setAddress] = createSignal<string>()
  void started
    .then((answer) => answer.json() as Promise<Wire | { session: Wire }>)
    .then((answer) => ('session' in answer ? answer.session : answer))
    .then(({ paymentMethod }) => setAddress(paymentMethod.receiverAddress))
  return (
    <main>
      <h1>Deposit to Acme</h1>
      <Show when={address()} fallback={<p>Loading</p>} keyed>
        {(text) => {
          const { size, path } = encodeQr(text)
          return (
            <>
              <svg data-qr viewBox={`0 0 ${size} ${size}`}>
                <path d={path} />
              </svg>
              <p data-address>{text}</p>
              <button onClick={() => void navigator.clipboard.writeText(text)}>Copy address</button>
            </>
          )
        }}
      </Show>
    </main>
  )
}

render(() => <Floor />, document.body)
