import type { MethodView } from '../session/createNavigation.tsx'
import type { IconName } from '../ui/Icon.tsx'

/** A row of the first question: where the money is now, and why this way is open or not. */
export type Way = {
  readonly key: string
  readonly name: string
  readonly why: string
  readonly icon: IconName
  readonly image?: string | undefined
  /** Absent where the way cannot work here. */
  readonly view?: MethodView
}
