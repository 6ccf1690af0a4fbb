import type { Accessor } from 'solid-js'
import { createSignal, untrack } from 'solid-js'
import type { MethodChoice } from '../backends/backend.ts'
import type { DepositError } from '../errors.ts'
import { toDepositError } from '../errors.ts'
import { lastAssetKey } from './lastAssetKey.ts'
import { remember } from '../lib/sessionMemory.ts'
import type { View } from '../session/createNavigation.tsx'
import { useNavigation } from '../session/createNavigation.tsx'
import { useSession } from '../session/SessionContext.tsx'

/** Commits a way to pay, one at a time, and goes to its view when the backend agreed. */
export type Commit = {
  /** What the choice under way is of: an asset's id, a page's id, or a family. */
  readonly busyId: Accessor<string | undefined>
  readonly problem: Accessor<DepositError | undefined>
  /** Gives whether the backend agreed; if not, `problem` says why and the screen stays. A choice that is a `step` can be undone by Back. */
  commit(choice: MethodChoice, view: View, as?: 'step'): Promise<boolean>
}

/** Makes the committing of one panel. */
export function createCommit(): Commit {
  const session = useSession()
  const navigation = useNavigation()
  const [busyId, setBusyId] = createSignal<string>()
  const [problem, setProblem] = createSignal<DepositError>()
  return {
    busyId,
    problem,
    async commit(choice, view, as) {
      // Who commits by itself when it is drawn must not do so again when the answer is there.
      if (untrack(busyId)) return false
      setBusyId(idOf(choice))
      setProblem(undefined)
      try {
        await session.choose(choice)
        if ('asset' in choice) remember(lastAssetKey, choice.asset.assetId)
        if (as === 'step') navigation.go(view)
        else navigation.replace(view)
        return true
      } catch (thrown) {
        setProblem(toDepositError(thrown))
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
