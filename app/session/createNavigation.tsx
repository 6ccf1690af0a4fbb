import type { Accessor, JSX } from 'solid-js'
import { createContext, createSignal, onCleanup, useContext } from 'solid-js'
import { makeListener } from '../lib/makeListener.ts'
import type { MethodKind } from '../model/instruction.ts'
import { pays } from '../model/instruction.ts'

/** Where the payer is looking, beside what the backend says. `choose`: the ways to pay; a method: its panel, at a step. */
export type View = { readonly at: 'status' } | { readonly at: 'choose' } | MethodView
/** The panel of a method, at a step. */
export type MethodView = { readonly at: MethodKind; readonly step?: string }

/** Moves between views. `go` makes one step that Back undoes; `replace` makes none. */
export type Navigation = {
  readonly view: Accessor<View>
  go(view: View): void
  replace(view: View): void
  /** Undoes one step; false when there is none. */
  back(): boolean
  readonly canGoBack: Accessor<boolean>
}

type Entry = { readonly view: View; readonly depth: number }

/**
 * Keeps the view in `history.state`, so that it survives a reload and the system's Back works.
 *
 * In a frame each step would pollute the host's history: there the steps are kept here, and only the current one is
 * written over. `nav` is the method whose panel a page that was just opened starts at.
 */
export function createNavigation(window: Window, isFramed: boolean, nav?: string): Navigation {
  const start = readEntry(window.history.state, nav)
  const [entry, setEntry] = createSignal<Entry>(start)
  const trail: Entry[] = []
  const write = (next: Entry, isStep: boolean) => {
    const state = { ...(window.history.state as object | null), inlet: next }
    if (isStep && !isFramed) window.history.pushState(state, '')
    else window.history.replaceState(state, '')
    setEntry(next)
  }
  onCleanup(makeListener(window, 'popstate', (event) => setEntry(readEntry((event as PopStateEvent).state, nav))))
  return {
    view: () => entry().view,
    canGoBack: () => entry().depth > 0,
    go(view) {
      trail.push(entry())
      write({ view, depth: entry().depth + 1 }, true)
    },
    replace: (view) => write({ view, depth: entry().depth }, false),
    back() {
      if (entry().depth === 0) return false
      if (!isFramed) window.history.back()
      else write(trail.pop() ?? { view: { at: 'status' }, depth: 0 }, false)
      return true
    },
  }
}

function readEntry(state: unknown, nav: unknown): Entry {
  const kept = (state as { inlet?: Entry } | null)?.inlet
  const at: unknown = kept?.view?.at
  if (kept && (at === 'status' || at === 'choose' || isMethod(at))) return kept
  return { view: isMethod(nav) ? { at: nav, step: 'enter' } : { at: 'status' }, depth: 0 }
}

function isMethod(name: unknown): name is MethodKind {
  return Object.keys(pays).includes(String(name))
}

const NavigationContext = createContext<Navigation>()

/** Gives the navigation to everything inside. */
export function NavigationProvider(props: { navigation: Navigation; children: JSX.Element }): JSX.Element {
  // eslint-disable-next-line solid/reactivity -- one for the life of the page
  return <NavigationContext.Provider value={props.navigation}>{props.children}</NavigationContext.Provider>
}

/** Gives the navigation. Throws outside `NavigationProvider`. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (!navigation) throw new Error('useNavigation needs NavigationProvider')
  return navigation
}
