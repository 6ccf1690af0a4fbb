import type { Component } from 'solid-js'
import type { MethodKind } from '../model/instruction.ts'
import type { Instruction, InstructionKind, pays } from '../model/instruction.ts'
import type { Offer } from '../model/session.ts'

type Carries = { [K in MethodKind]: (typeof pays)[K][number] }

/** The two faces of a payment method: before the payer commits to it, and after. */
export type Method<K extends MethodKind = MethodKind> = {
  readonly Choose: Component<{ offer: Offer }>
  readonly Pay: Component<{ instruction: Extract<Instruction, { kind: Carries[K] }> }>
}

/** Methods are parts, loaded when the payer points at them. */
export const methods: { readonly [K in MethodKind]: () => Promise<Method<K>> } = {
  evm_wallet: () => import('./evm-wallet/evmWallet.tsx').then((part) => part.evmWallet),
  deposit_address: () => import('./depositAddress.ts').then((part) => part.byAddress.deposit_address),
  exchange: () => import('./depositAddress.ts').then((part) => part.byAddress.exchange),
}

/** Who carries out an instruction when nobody was chosen, as after a reload. */
export const fallback = {
  transfer: 'deposit_address',
  sign: 'evm_wallet',
  redirect: 'exchange',
  bank_transfer: undefined,
} as const satisfies {
  readonly [I in InstructionKind]: { [K in MethodKind]: I extends Carries[K] ? K : never }[MethodKind] | undefined
}
