import type { JSX } from 'solid-js'
import type { Caip2 } from '../../chains/caip.ts'
import { isCaip2 } from '../../chains/caip.ts'
import type { DepositError } from '../../errors.ts'
import { isDepositError } from '../../errors.ts'
import { later } from '../../parts/later.tsx'
import type { WalletProvider } from '../../wallets/eip1193.ts'
import { rpcOf } from './chainAccess.ts'
import { readChainId } from './provider.ts'
import { watchCalmly } from './watchCalmly.ts'

const SwitchGuide = later(async () => (await import('./guide/guide.ts')).guide.SwitchGuide)

/** Where a wallet should be, and where it is. */
export type Stray = { readonly expected: Caip2; readonly actual: Caip2 }

/** Reads from a failure that a wallet is on another chain, or gives nothing. */
export function strayOf(error: DepositError | undefined): Stray | undefined {
  if (!isDepositError(error, 'wallet_wrong_chain')) return undefined
  const { expected, actual } = error.context
  return isCaip2(expected) && isCaip2(actual) ? { expected, actual } : undefined
}

/** Leads the payer of a wallet that does not switch by itself, until it is there. */
export function ByHand(props: { info: WalletProvider; stray: Stray; onThere: () => void }): JSX.Element {
  return (
    <SwitchGuide
      wallet={props.info.name}
      expected={props.stray.expected}
      actual={props.stray.actual}
      rpc={rpcOf(props.stray.expected)}
      read={() => readChainId(props.info.provider)}
      watch={(look) => watchCalmly(props.info.provider, look)}
      onThere={() => props.onThere()}
    />
  )
}
