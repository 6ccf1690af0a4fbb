import { useSession } from '../../../session/SessionContext.tsx'
import { useLiveSession } from '../../../session/useLiveSession.ts'
import type { Eip1193Provider } from '../../../wallets/eip1193.ts'
import type { Look } from '../../LookForHash.tsx'
import type { Tools } from '../tools.ts'
import { recallBatch, rememberBatch } from './batch/batchMemory.ts'
import type { Calling } from './createCalling.ts'
import { findSent } from './findSent.ts'

/** Where no wallet is connected, the deployment's node is asked alone. */
const absent: Eip1193Provider = { request: () => Promise.reject(new Error('No wallet is connected')) }

/** Makes the look for a call of no known outcome, of one panel. */
export function createLook(
  { openReader }: Pick<Tools, 'openReader'>,
  { call, connecting, payment }: Pick<Calling, 'call' | 'connecting' | 'payment'>,
): Look {
  const session = useSession()
  const facts = useLiveSession()
  const { sessionId } = facts()
  const chainId = () => call()?.asset.chainId ?? facts().route?.asset?.chainId
  return {
    chainId,
    async find(hash) {
      const [on, from] = [chainId(), connecting.connection()]
      const read = on && (await openReader(from?.info.provider ?? absent, on))
      const isBatch = recallBatch(sessionId) !== undefined
      return findSent(read, hash, { to: call()?.to, account: from?.account, isBatch })
    },
    record(hash) {
      const on = chainId()
      if (on) session.recordSent({ chainId: on, hash: hash.toLowerCase(), sentAt: Date.now() })
      rememberBatch(sessionId)
      payment.confirmUnsent()
    },
  }
}
