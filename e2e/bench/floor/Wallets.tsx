import { createSignal, For, onCleanup } from 'solid-js'
import type { Deposit } from './readDeposit.ts'

type Provider = { request(call: { method: string; params?: readonly unknown[] }): Promise<unknown> }
type Announced = { readonly info: { readonly uuid: string; readonly name: string }; readonly provider: Provider }

/** A button for each wallet that announces itself, which sends the transfer. */
export function Wallets(props: { deposit: Deposit }) {
  const [wallets, setWallets] = createSignal<readonly Announced[]>([])
  const add = ({ detail }: CustomEvent<Announced>) =>
    setWallets((known) => (known.some(({ info }) => info.uuid === detail.info.uuid) ? known : [...known, detail]))
  const onAnnounce = (event: Event) => add(event as CustomEvent<Announced>)
  addEventListener('eip6963:announceProvider', onAnnounce)
  dispatchEvent(new Event('eip6963:requestProvider'))
  onCleanup(() => removeEventListener('eip6963:announceProvider', onAnnounce))
  return (
    <For each={wallets()}>
      {({ info, provider }) => <button onClick={() => void pay(provider, props.deposit)}>{info.name}</button>}
    </For>
  )
}

async function pay(provider: Provider, { amount, token, chainId, address }: Deposit): Promise<unknown> {
  const accounts = (await provider.request({ method: 'eth_requestAccounts' })) as readonly string[]
  const chain = { chainId: `0x${chainId.toString(16)}` }
  await provider.request({ method: 'wallet_switchEthereumChain', params: [chain] })
  const word = (hex: string) => hex.padStart(64, '0')
  const data = `0xa9059cbb${word(address.slice(2).toLowerCase())}${word(BigInt(amount).toString(16))}`
  return provider.request({ method: 'eth_sendTransaction', params: [{ from: accounts[0], to: token, data }] })
}
