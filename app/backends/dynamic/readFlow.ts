import { isDepositError } from '../../errors.ts'
import type { Session } from '../../model/session.ts'
import { readAnswer } from '../reader.ts'
import { startedAt, terms } from './scripted.ts'
import { toOffers } from './toOffers.ts'
import type { Reading } from './toSession.ts'
import { toSession } from './toSession.ts'

const reading: Reading = {
  ...{ backend: 'dynamic', isTest: true, offers: toOffers(terms, new Set()) },
  ...{ hasToken: true, isFleeting: false, now: startedAt, last: undefined },
  ...{ endOf: () => undefined, payloadOf: () => undefined },
  ...{ walletCoins: new Set(terms.wallets), home: 'http://localhost:4020' },
}

/** For tests only: reads a flow as a page does that has its token, with some knowledge in another's place. */
export function readFlow(flow: object, change: Partial<Reading> = {}): Session {
  return toSession(readAnswer('dynamic', flow), { ...reading, ...change })
}

/** For tests only: gives the status that a flow is read as, or the code that it fails with. */
export function outcomeOf(flow: object): string {
  try {
    return readFlow(flow).status
  } catch (thrown) {
    return isDepositError(thrown) ? thrown.code : 'another'
  }
}
