import type { Accessor, Component } from 'solid-js'
import type { Instruction, MethodKind, pays } from '../model/instruction.ts'
import { canPay } from '../model/instruction.ts'
import type { Offer } from '../model/session.ts'
import type { SentTransfer } from '../session/journal.ts'
import {
  askingKit,
  bankKit,
  choosingKit,
  evmKit,
  loadAside,
  loadReceiver,
  refundKit,
  sendingKit,
  solanaKit,
} from './kits.ts'

type Carries = { [K in MethodKind]: (typeof pays)[K][number] }

/** Loads the two faces of a payment method: before the payer commits to it, and after, which is made ready for an instruction that is given. What they share with others is loaded with them. */
export type Method<K extends MethodKind = MethodKind> = {
  readonly choose: () => Promise<Component<{ offer: Extract<Offer, { kind: K }> }>>
  readonly pay: (
    instruction?: Extract<Instruction, { kind: Carries[K] }>,
  ) => Promise<Component<{ instruction: Extract<Instruction, { kind: Carries[K] }> }>>
}

const loadExchange = async () => {
  const [{ exchange }] = await Promise.all([import('./exchange/exchange.ts'), askingKit.load()])
  return exchange
}
const loadSolanaWallet = async () => {
  const [{ solanaWallet }] = await Promise.all([
    import('./solana-wallet/solanaWallet.ts'),
    solanaKit.load(),
    choosingKit.load(),
    sendingKit.load(),
  ])
  return solanaWallet
}

/** Gives the two faces of a part that holds both. */
const faces = <Choose, Pay>(load: () => Promise<{ Choose: Choose; Pay: Pay }>) => ({
  choose: async () => (await load()).Choose,
  pay: async () => (await load()).Pay,
})

export type { Way } from './way.ts'

/** Methods are parts, loaded when the payer points at them. */
export const methods: { readonly [K in MethodKind]: Method<K> } = {
  evm_wallet: faces(evmKit.load),
  deposit_address: {
    choose: async () => (await Promise.all([import('./deposit-address/Choose.tsx'), askingKit.load()]))[0].Choose,
    async pay(instruction) {
      const { Pay, prepareReceiver } = await loadReceiver()
      if (instruction) await prepareReceiver(instruction)
      return Pay
    },
  },
  exchange: faces(loadExchange),
  solana_wallet: faces(loadSolanaWallet),
  bank: {
    choose: async () =>
      (await Promise.all([import('./bank/order/order.ts'), refundKit.load(), bankKit.load()]))[0].order.Choose,
    pay: async () => (await Promise.all([import('./bank/bank.ts'), bankKit.load()]))[0].bank.Pay,
  },
}

/** Loads what finds the Solana wallets of this browser. */
export const loadSolanaFinder = solanaKit.load

/** Loads what watches a payment that a wallet sent. What looks at the chains of a family is with their wallets: whoever sent has it, but for a page that was loaded anew. */
export const loadFate = async () => {
  const { createFate } = await sendingKit.load()
  const loadLook = {
    evm: async () => (await evmKit.load()).makeEvmLook,
    solana: async () => (await import('./solana-wallet/solanaWallet.ts')).solanaWallet.makeSolanaLook,
  }
  return (sent: Accessor<SentTransfer>) => createFate(sent, loadLook)
}

/** Draws that the page waits, and the way to another way to pay. */
export const loadWaitingLines = async () => (await loadReceiver()).WaitingLines

export { loadAside, loadReceiver }

const ways = ['evm_wallet', 'solana_wallet'] as const

/** Gives who carries out an instruction when nobody was chosen, as after a reload; nothing where no method here can. */
export function fallback(instruction: Instruction): MethodKind | undefined {
  switch (instruction.kind) {
    case 'transfer':
      return instruction.withdrawal ? 'exchange' : 'deposit_address'
    case 'any_transfer':
      return 'deposit_address'
    case 'redirect':
      return 'exchange'
    case 'sign':
      return ways.find((method) => canPay(method, instruction))
    case 'bank_transfer':
      return 'bank'
    case 'untold':
      return undefined
  }
}
