import type { Asset } from '../chains/assets.ts'
import type { Transfer } from './instruction.ts'
import type { Session, SessionFacts, SessionStatus } from './session.ts'

/** USDC on Polygon, the usual source of the samples. */
export const polygonUsdc: Asset = {
  assetId: 'eip155:137/erc20:0x3c499c542cef5e3811e1192ce70d8cc03d5c3359',
  chainId: 'eip155:137',
  symbol: 'USDC',
  decimals: 6,
}
/** USDC on Base, the target of the samples. */
export const baseUsdc: Asset = {
  assetId: 'eip155:8453/erc20:0x833589fcd6edb6e08f4c7c32d4f71b54bda02913',
  chainId: 'eip155:8453',
  symbol: 'USDC',
  decimals: 6,
}

const receiverAddress = '0x52908400098527886E0F7030069857D2E4169EE7'

const facts: SessionFacts = {
  backend: 'openfort',
  sessionId: 'fnd_6b1f0c2e4d',
  isTest: true,
  target: { asset: baseUsdc, address: '0x27b1fdb04752bbc536007a920d24acb045561c26', amount: 25_000_000n },
  offers: [{ kind: 'evm_wallet' }, { kind: 'deposit_address' }, { kind: 'exchange' }],
  isAddressReusable: true,
  backendStatus: 'sample',
}

/** A transfer with everything an address screen can show. */
export const transfer: Transfer = {
  kind: 'transfer',
  asset: polygonUsdc,
  receiverAddress,
  amount: { units: 25_070_000n, basis: 'derived' },
  minAmount: 1_000_000n,
  fees: [
    { kind: 'gas', amount: '0.02', symbol: 'USDC' },
    { kind: 'relayerService', amount: '0.05', symbol: 'USDC' },
  ],
  walletLinks: [],
  memo: { kind: 'none' },
}

const route = { asset: polygonUsdc, receiverAddress }
const sourceTransfer = { chainId: polygonUsdc.chainId, hash: `0x${'a1'.repeat(32)}`, amount: 25_070_000n }
const delivery = { chainId: baseUsdc.chainId, hash: `0x${'b2'.repeat(32)}`, amount: 25_000_000n }
const refund = { chainId: polygonUsdc.chainId, hash: `0x${'c3'.repeat(32)}`, amount: 25_050_000n }

/** One session per status, for tests and drawings only. */
export const samples: { readonly [Status in SessionStatus]: Extract<Session, { status: Status }> } = {
  requires_payment_method: { ...facts, status: 'requires_payment_method' },
  requires_action: {
    ...facts,
    status: 'requires_action',
    gate: { kind: 'identity', standing: 'not_started' },
  },
  waiting_payment: { ...facts, status: 'waiting_payment', route, instruction: transfer },
  processing: { ...facts, status: 'processing', route, sourceTransfer },
  succeeded: { ...facts, status: 'succeeded', route, sourceTransfer, delivery },
  bounced: { ...facts, status: 'bounced', route, sourceTransfer, refund },
  expired: { ...facts, status: 'expired', route },
  failed: { ...facts, status: 'failed', route },
  cancelled: { ...facts, status: 'cancelled' },
}
