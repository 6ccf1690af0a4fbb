import type { Params } from '../params.ts'

/** Gives the document the look that the URL asks for, before anything is drawn: theme, layout, covered edges, text size. */
export function applyLook(root: HTMLElement, { theme, layout, insets, fontScale }: Params): void {
  Object.assign(root.dataset, { theme, layout })
  for (const [edge, px] of Object.entries(insets ?? {})) root.style.setProperty(`--inset-${edge}`, `${px}px`)
  if (fontScale !== 1) root.style.fontSize = `${fontScale * 100}%`
}
