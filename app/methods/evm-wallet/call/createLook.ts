import type { Accessor } from 'solid-js'
import type { Caip2 } from '../../../chains/caip.ts'
import { useSession } from '../../../session/SessionContext.tsx'
import { useLiveSession } from '../../../session/useLiveSession.ts'
import type { Eip1193Provider } from '../../../wallets/eip1193.ts'
import type { Tools } from '../tools.ts'
import type { Calling } from './createCalling.ts'
import type { Found } from './findSent.ts'
import { findSent } from './findSent.ts'

/** How a call of no known outcome is looked for by the hash that the payer gives. */
export type Look = {
  /** Absent where the coin is forgotten: then no hash is looked up. */
  readonly chainId: Accessor<Caip2 | undefined>
  find(hash: string): Promise<Found>
  /** Takes a hash for that of the payment. */
  record(hash: string): void
}

/** Where no wallet is connected, the deployment's node is asked alone. */
const absent: Eip1193Provider = { request: () => Promise.reject(new Error('No wallet is connected')) }

/** Makes the look of one panel. */
export function createLook(
  { openReader }: Pick<Tools, 'openReader'>,
  { call, connecting, payment }: Pick<Calling, 'call' | 'connecting' | 'payment'>,
): Look {
  const session = useSession()
  const facts = useLiveSession()
  const chainId = () => call()?.asset.chainId ?? facts().route?.asset?.chainId
  return {
    chainId,
    async find(hash) {
      const [on, from] = [chainId(), connecting.connection()]
      const read = on && (await openReader(from?.info.provider ?? absent, on))
      return findSent(read, hash, { to: call()?.to, account: from?.account })
    },
    record(hash) {
      const on = chainId()
      if (on) session.recordSent({ chainId: on, hash, sentAt: Date.now() })
      payment.confirmUnsent()
    },
  }
}
