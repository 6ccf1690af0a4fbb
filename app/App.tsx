import type { Accessor, Component, JSX } from 'solid-js'
import { createComponent, createEffect, createMemo, ErrorBoundary, onCleanup, Show, untrack } from 'solid-js'
import { deployment } from '#deployment'
import type { I18n } from './i18n/createI18n.tsx'
import { I18nProvider } from './i18n/createI18n.tsx'
import { loadErrorTexts } from './i18n/errorTexts.ts'
import { hostAbilities } from './lib/hostAbilities.ts'
import type { DepositState } from './model/depositState.ts'
import { isLive } from './model/depositState.ts'
import type { Params } from './params.ts'
import { Loading } from './screens/Loading.tsx'
import { loadOutcomes } from './screens/outcomesLater.ts'
import { Broken, Foot, Trouble } from './screens/restLater.ts'
import type { Exit } from './screens/screens.ts'
import { screens } from './screens/screens.ts'
import type { Navigation } from './session/createNavigation.tsx'
import { NavigationProvider } from './session/createNavigation.tsx'
import type { RunningSession } from './session/SessionContext.tsx'
import { SessionProvider } from './session/SessionContext.tsx'
import { stepBack } from './session/stepBack.ts'
import { Page } from './ui/Page.tsx'
import { hasSkeleton } from './ui/Skeleton.tsx'

/** Once a screen stands for so long, in ms, what may follow it is loaded: before that the line is for what the payer waits for. */
const restMs = 1_000

/** Draws the page: the frame, and the screen of the status the session is in. */
export function App(props: {
  session: RunningSession
  navigation: Navigation
  i18n: I18n
  params: Params
  hasHost: Accessor<boolean>
}): JSX.Element {
  const state = () => props.session.state()
  const text = () => props.i18n.text()
  const session = () => {
    const current = state()
    return 'session' in current ? current.session : undefined
  }
  const trouble = () => {
    const current = state()
    return isLive(current) ? current.trouble : undefined
  }
  createEffect(() => {
    if (!session() || hasSkeleton()) return
    const timer = setTimeout(loadWhatFollows, restMs)
    onCleanup(() => clearTimeout(timer))
  })
  const done = () => props.session.close('done')
  const exit: Exit = {
    get onDone() {
      return props.hasHost() ? done : undefined
    },
    get returnUrl() {
      const { returnUrl } = props.params
      return returnUrl && deployment.returnUrls.some((allowed) => returnUrl.startsWith(allowed)) ? returnUrl : undefined
    },
  }
  return (
    <SessionProvider session={props.session}>
      <NavigationProvider navigation={props.navigation}>
        <I18nProvider i18n={props.i18n}>
          <Page
            brand={deployment.brand}
            words={text().frame}
            isTest={session()?.isTest ?? false}
            screen={state().status}
            onBack={hostAbilities().back ? undefined : stepBack(props.navigation, state())}
            onClose={
              props.params.hasClose && props.hasHost() && !hostAbilities().close
                ? () => props.session.close('user')
                : undefined
            }
            foot={<Foot session={state().status === 'stopped' ? undefined : session()} />}
            over={<Show when={trouble()}>{(error) => <Trouble error={error()} />}</Show>}
          >
            <ErrorBoundary fallback={<Broken />}>
              <Show when={props.i18n.isReady()} fallback={<Loading />}>
                <Screen state={state()} exit={exit} />
              </Show>
            </ErrorBoundary>
          </Page>
        </I18nProvider>
      </NavigationProvider>
    </SessionProvider>
  )
}

/** Loads what a payer needs when the line is gone; whoever draws it tries again. */
function loadWhatFollows(): void {
  for (const load of [loadOutcomes, loadErrorTexts]) load().catch(() => undefined)
}

/** A new status takes the old screen down before the new one is drawn, so no screen reads a state that is not its own. */
function Screen(props: { state: DepositState; exit: Exit }): JSX.Element {
  const status = createMemo(() => props.state.status)
  const drawn = createMemo(() => {
    // TypeScript cannot see that the status picks the screen of its own state.
    const component = screens[status()] as Component<{ state: DepositState; exit: Exit }>
    return untrack(() => createComponent(component, props))
  })
  return <>{drawn()}</>
}
