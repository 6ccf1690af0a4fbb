import { base, freshAddress, polygon, usdc } from '../fixtures/sessions.ts'
import { expect } from '../test.ts'
import { createEvmSigner } from '../wallets/createEvmSigner.ts'
import { sandboxChains } from '../wallets/sandboxChains.ts'
import { tapText } from './tapText.ts'
import type { WebkitHost } from './webkit/webkitHost.ts'
import { test } from './webkitTest.ts'

/** An app's own wallet: it answers what the page asks, as the app's code does, and keeps what it was asked. */
function offerWallet(host: WebkitHost, sandboxUrl: string) {
  const signer = createEvmSigner(sandboxChains(sandboxUrl), { chainId: 8453 })
  const asked: string[] = []
  host.hear((message) => {
    if (message.type === 'ready') void greet()
    if (message.type === 'wallet.request') void answer(message.id, message.data)
  })
  const greet = async () => {
    await host.say('host.hello', {})
    await host.say('host.wallets', { wallets: [{ id: 'main', family: 'eip155', name: 'Acme' }] })
  }
  const answer = async (re: string, data: Record<string, unknown>) => {
    const { method, params } = data as { method: string; params: readonly unknown[] }
    asked.push(method)
    const said = await signer.answer(method, params)
    if ('result' in said) await host.say('host.answer', { re, ok: true, result: said.result })
    else if ('error' in said) await host.say('host.answer', { re, ok: false, error: said.error })
  }
  return { asked, address: signer.address() }
}

test('an app offers its own wallet, and the payer pays from it by one transaction', async ({ inlet, host }) => {
  const { asked, address } = offerWallet(host, inlet.sandboxUrl)
  await inlet.fund(polygon.chain, address, { usdc: '100', native: '1' })
  const target = { ...base, address: freshAddress() }
  const { url } = await inlet.createSession({ amount: '25', target })
  host.load(url)
  await tapText(host, 'button', 'Acme')
  await tapText(host, '[role=option]', 'USDC on Polygon')
  await tapText(host, 'button', 'Continue in Acme')
  await host.expectScreen('succeeded')
  await host.waitFor('payment.completed')
  expect(asked.filter((method) => method === 'eth_sendTransaction')).toHaveLength(1)
  expect(asked).toContain('wallet_switchEthereumChain')
  expect(await inlet.balance(base.chain, base.currency, target.address)).toBe(usdc(25n))
})
