import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import type { TransferChoice } from '../backends/backend.ts'
import type { DepositError } from '../errors.ts'
import { toDepositError } from '../errors.ts'
import { lastAssetKey } from './lastAssetKey.ts'
import { remember } from '../lib/sessionMemory.ts'
import type { View } from '../session/createNavigation.tsx'
import { useNavigation } from '../session/createNavigation.tsx'
import { useSession } from '../session/SessionContext.tsx'

/** Commits a way to pay, one at a time, and goes to its view when the backend agreed. */
export type Commit = {
  /** Asset id of the choice under way. */
  readonly busyId: Accessor<string | undefined>
  readonly problem: Accessor<DepositError | undefined>
  /** Gives whether the backend agreed; if not, `problem` says why and the screen stays. A choice that is a `step` can be undone by Back. */
  commit(choice: TransferChoice, view: View, as?: 'step'): Promise<boolean>
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
      if (busyId()) return false
      setBusyId(choice.asset.assetId)
      setProblem(undefined)
      try {
        await session.choose(choice)
        remember(lastAssetKey, choice.asset.assetId)
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
