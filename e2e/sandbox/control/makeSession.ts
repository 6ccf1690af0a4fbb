import type { SandboxContext } from './sandboxContext.ts'
import { makeBleepaySession } from './makeBleepaySession.ts'
import { makeDaimoSession } from './makeDaimoSession.ts'
import { makeDynamicSession } from './makeDynamicSession.ts'
import { makeInfiniteSession } from './makeInfiniteSession.ts'
import { makeOpenfortSession } from './makeOpenfortSession.ts'
import type { SessionInput } from './sessionInputs.ts'

/**
 * Makes a session as a host's server would, with what is not asked for filled in: an open session in USDC on Base, to
 * an address that nobody has used before, so that its balance is this session's alone.
 * @throws InputError
 */
export async function makeSession(context: SandboxContext, input: SessionInput) {
  switch (input.backend) {
    case 'openfort':
      return makeOpenfortSession(context, input)
    case 'daimo':
      return makeDaimoSession(context, input)
    case 'bleepay':
      return makeBleepaySession(context, input)
    case 'infinite':
      return makeInfiniteSession(context, input)
    case 'dynamic':
      return makeDynamicSession(context, input)
  }
}
