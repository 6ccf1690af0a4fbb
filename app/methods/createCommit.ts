import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import type { MethodChoice } from '../backends/backend.ts'
import type { DepositError } from '../errors.ts'
import { toDepositError } from '../errors.ts'
import { remember } from '../lib/sessionMemory.ts'
import type { View } from '../session/createNavigation.tsx'
import { useNavigation } from '../session/createNavigation.tsx'
import { useSession } from '../session/SessionContext.tsx'

/** Commits a way to pay, one at a time, and goes to its view when the backend agreed. */
export type Commit = {
  /** Asset id of the choice under way. */
  readonly busyId: Accessor<string | undefined>
  readonly problem: Accessor<DepositError | undefined>
  commit(choice: MethodChoice, view: View): Promise<void>
}

/** Where the last chosen asset is remembered. */
export const lastAssetKey = 'asset'

/** Makes the committing of one panel. */
export function createCommit(): Commit {
  const session = useSession()
  const navigation = useNavigation()
  const [busyId, setBusyId] = createSignal<string>()
  const [problem, setProblem] = createSignal<DepositError>()
  return {
    busyId,
    problem,
    async commit(choice, view) {
      if (busyId()) return
      setBusyId(choice.asset.assetId)
      setProblem(undefined)
      try {
        await session.choose(choice)
        remember(lastAssetKey, choice.asset.assetId)
        navigation.replace(view)
      } catch (thrown) {
        setProblem(toDepositError(thrown))
      } finally {
        setBusyId(undefined)
      }
    },
  }
}
