/** What the page imports from `solid-js`. */
export { createContext, useContext } from './contexts.ts'
export { ErrorBoundary, Match, Show, Switch } from './flow.ts'
export { For } from './list.ts'
export { onCleanup, untrack } from './owners.ts'
export { catchError, createRoot, getOwner, runWithOwner } from './roots.ts'
export {
  batch,
  createEffect,
  createMemo,
  createRenderEffect,
  createSignal,
  createUniqueId,
  on,
  onMount,
} from './signals.ts'
export { createComponent } from './web.ts'
