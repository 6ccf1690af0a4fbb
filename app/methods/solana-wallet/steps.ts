import type { View } from '../../session/createNavigation.tsx'

/** Gives the wallet that was tapped on the way here: a step is `choose/<id>`. */
export function walletOf(view: View): string | undefined {
  return 'step' in view ? view.step?.split('/')[1] : undefined
}
