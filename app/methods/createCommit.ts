import type { Accessor } from 'solid-js'
import { createSignal, untrack } from 'solid-js'
import type { MethodChoice } from '../backends/backend.ts'
import type { DepositError } from '../errors.ts'
import { toDepositError } from '../errors.ts'
import { lastAssetKey } from './lastAssetKey.ts'
import { remember } from '../lib/sessionMemory.ts'
import type { View } from '../session/createNavigation.tsx'
import { useNavigation } from '../session/createNavigation.tsx'
import type { RunningSession } from '../session/SessionContext.tsx'
import { useSession } from '../session/SessionContext.tsx'

/** Commits a way to pay, one at a time, and goes to its view when the backend agreed. */
export type Commit = {
  /** What the choice under way is of: an asset's id, a page's id, or a family. */
  readonly busyId: Accessor<string | undefined>
  readonly problem: Accessor<DepositError | undefined>
  /** Gives whether the backend agreed; if not, `problem` says why and the screen stays. A choice that is a `step` can be undone by Back. */
  commit(choice: MethodChoice, view: View, as?: 'step'): Promise<boolean>
}

/**
 * Why the last choice was refused, and in which view. Where half of a choice has changed the session's status, its panel
 * is drawn anew while the payer stands still, and still says why.
 */
const refusals = new WeakMap<RunningSession, { readonly view: View; readonly error: DepositError }>()

/** Makes the committing of one panel. */
export function createCommit(): Commit {
  const session = useSession()
  const navigation = useNavigation()
  const [busyId, setBusyId] = createSignal<string>()
  const refusal = refusals.get(session)
  const isHere = refusal?.view === untrack(navigation.view)
  const [problem, setProblem] = createSignal(isHere ? refusal?.error : undefined)
  return {
    busyId,
    problem,
    async commit(choice, view, as) {
      // Who commits by itself when it is drawn must not do so again when the answer is there.
      if (untrack(busyId)) return false
      setBusyId(idOf(choice))
      setProblem(undefined)
      refusals.delete(session)
      try {
        await session.choose(choice)
        if ('asset' in choice) remember(lastAssetKey, choice.asset.assetId)
        if (as === 'step') navigation.go(view)
        else navigation.replace(view)
        return true
      } catch (thrown) {
        const error = toDepositError(thrown)
        refusals.set(session, { view: untrack(navigation.view), error })
        setProblem(() => error)
        return false
      } finally {
        setBusyId(undefined)
      }
    },
  }
}

function idOf(choice: MethodChoice): string {
  if ('asset' in choice) return choice.asset.assetId
  return 'page' in choice ? choice.page : choice.family
}
