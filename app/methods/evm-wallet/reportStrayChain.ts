import type { Caip2 } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { RunningSession } from '../../session/SessionContext.tsx'
import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import { readChainId } from './provider.ts'

/** Some wallets tell of a new chain before they use it: the money may have left on another one than was shown. */
export async function reportStrayChain(
  session: RunningSession,
  provider: Eip1193Provider,
  expected: Caip2,
): Promise<void> {
  const actual = await readChainId(provider).catch(() => undefined)
  if (actual && actual !== expected) session.reportNotice(new DepositError('wallet_wrong_chain', { expected, actual }))
}
