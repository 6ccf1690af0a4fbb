import { randomUUID } from 'node:crypto'
import { SignClient } from '@walletconnect/sign-client'
import { numberToHex, type Address, type Chain } from 'viem'
import type { WalletCall } from '../addEvmWallet.ts'
import { createEvmSigner } from '../createEvmSigner.ts'
import { readError, walletError, type WalletAnswer } from '../walletAnswer.ts'
import { createSolanaSide } from './createSolanaSide.ts'
import type { RelayWalletOptions } from './relayWalletOptions.ts'

/** A wallet on another device. */
export type RelayWallet = {
  readonly address: Address
  /** Its account on Solana, where it has one. */
  readonly solanaAddress: string | undefined
  /** Every request so far, in order, with the chain it was for. */
  readonly calls: readonly (WalletCall & { readonly chainId: string })[]
  /** How many of them it has answered. */
  answered(): number
  /** Scans or opens a pairing link; the user then answers as the options say. Resolves when the answer is out. */
  pair(uri: string): Promise<void>
  /** Its user goes over to another account, and the page is told. Gives the new address. */
  changeAccount(): Promise<Address>
  /** Its user goes to a chain by hand, and the page is told. */
  changeChain(chainId: number): Promise<void>
  /** Its user ends the session. */
  disconnect(): Promise<void>
  close(): Promise<void>
}

const everyMethod = ['eth_sendTransaction', 'personal_sign', 'wallet_switchEthereumChain', 'wallet_addEthereumChain']
const events = ['accountsChanged', 'chainChanged']

/**
 * Starts a wallet by the wallet's half of the protocol's own library, over a key in Node: real signatures, and real
 * transactions on the sandbox's chains.
 *
 * @see https://docs.reown.com/api/sign/wallet-usage
 */
export async function createRelayWallet(
  chains: ReadonlyMap<number, Chain>,
  relayUrl: string,
  options: RelayWalletOptions = {},
): Promise<RelayWallet> {
  const name = options.name ?? 'Phone Wallet'
  const signer = createEvmSigner(chains, {
    ...options,
    // Here the user is asked about the proposal.
    beforePrompt: (method) => (method === 'eth_requestAccounts' ? undefined : options.beforePrompt?.(method)),
  })
  await signer.answer('eth_requestAccounts', [])
  const shared = new Set(options.shares ?? chains.keys())
  const calls: (WalletCall & { chainId: string })[] = []
  const client = await SignClient.init({
    projectId: '00000000000000000000000000000002',
    relayUrl,
    telemetryEnabled: false,
    customStoragePrefix: randomUUID(),
    storageOptions: { database: ':memory:' },
    logger: 'silent',
    metadata: {
      name,
      description: name,
      url: 'http://localhost',
      icons: [],
      ...(options.redirect && { redirect: options.redirect }),
    },
  })
  let answeredCount = 0
  const onSolana = options.solana && createSolanaSide(options.solana)
  const namespaces = () => ({
    ...onSolana?.namespaces(),
    eip155: {
      chains: [...shared].map((id) => `eip155:${id}`),
      accounts: [...shared].map((id) => `eip155:${id}:${signer.address()}`),
      methods: options.methods ? [...options.methods] : everyMethod,
      events,
    },
  })
  let topic = ''
  // Letters arrive in the order in which they were sent. The library's own wait for the page's word is not used: it never
  // ends when that word comes before the wait has begun.
  const share = () => client.update({ topic, namespaces: namespaces() })
  const tell = (event: string, data: unknown, chainId = [...shared][0]) =>
    client.emit({ topic, event: { name: event, data }, chainId: `eip155:${chainId}` })

  const answer = async (method: string, params: readonly unknown[], chainId: string) => {
    const wanted = Number((params[0] as { chainId?: string } | undefined)?.chainId)
    if (method.startsWith('wallet_')) {
      const answered = await signer.answer(method, params)
      if (!('result' in answered)) return overTheWire(answered)
      shared.add(wanted)
      await share()
      await tell('chainChanged', numberToHex(wanted))
      return { result: null }
    }
    if (onSolana && chainId.startsWith('solana:')) return overTheWire(await onSolana.answer(method, params))
    if (!shared.has(Number(chainId.split(':')[1]))) throw walletError(5100, 'Unsupported chain')
    signer.changeChain(Number(chainId.split(':')[1]))
    return overTheWire(await signer.answer(method, params))
  }
  client.on('session_request', ({ id, topic: from, params: { request, chainId } }) => {
    const { method, params } = request as { method: string; params: unknown[] }
    calls.push({ method, params, chainId })
    void answer(method, params, chainId)
      .catch((error: unknown) => ({ error: readError(error) }))
      .then((answered) => client.respond({ topic: from, response: { id, jsonrpc: '2.0', ...answered } }))
      .then(() => (answeredCount += 1))
      // A page that is gone, or a wallet that was closed, is told nothing.
      .catch(() => undefined)
  })
  return {
    address: signer.address(),
    solanaAddress: onSolana?.address,
    calls,
    answered: () => answeredCount,
    async pair(uri) {
      const answered = new Promise<void>((resolve, reject) => {
        client.once('session_proposal', ({ id }) => {
          void (async () => {
            if (options.answers === 'waits') return
            if (options.answers === 'rejects')
              return client.reject({ id, reason: { code: 5000, message: 'User rejected.' } })
            const approved = await client.approve({ id, namespaces: namespaces() })
            topic = approved.topic
          })().then(resolve, reject)
        })
      })
      await client.pair({ uri })
      await answered
    },
    async changeAccount() {
      signer.changeAccount()
      await share()
      await tell('accountsChanged', [signer.address()])
      return signer.address()
    },
    changeChain: (chainId) => tell('chainChanged', chainId, chainId),
    disconnect: () => client.disconnect({ topic, reason: { code: 6000, message: 'User disconnected.' } }),
    close: () => client.core.relayer.transportClose(),
  }
}

/** Over a wire there are results and errors alone: what a wallet throws otherwise arrives as an error without words. */
function overTheWire(answer: WalletAnswer): Exclude<WalletAnswer, { thrown: unknown }> {
  return 'thrown' in answer ? { error: { code: -32_603, message: '' } } : answer
}
