import type { Component, JSX } from 'solid-js'
import { ErrorBoundary } from 'solid-js'
import { createI18n, I18nProvider } from '../i18n/createI18n.tsx'
import { render } from 'solid-js/web'
import type { View } from '../session/createNavigation.tsx'
import { createNavigation, NavigationProvider } from '../session/createNavigation.tsx'
import { SessionProvider } from '../session/SessionContext.tsx'
import type { FakeSession } from './fakeSession.ts'

/** A panel on a page for tests: what it says, and what a payer can do with it. */
export type FakePage = {
  text(): string
  button(name: string): HTMLElement | undefined
  click(name: string): void
  type(value: string): void
  end(): void
}

/** Draws a panel in a session at a view, in English. */
export function drawPanel(Panel: Component, session: FakeSession, view: View): FakePage {
  const place = document.createElement('div')
  document.body.append(place)
  const dispose = render(() => {
    const navigation = createNavigation(window, true)
    navigation.replace(view)
    const inside = (): JSX.Element => (
      <ErrorBoundary fallback={(error: unknown) => <p>broken: {String(error)}</p>}>
        <Panel />
      </ErrorBoundary>
    )
    return (
      <I18nProvider i18n={createI18n(['en'], document.documentElement)}>
        <SessionProvider session={session}>
          <NavigationProvider navigation={navigation}>{inside()}</NavigationProvider>
        </SessionProvider>
      </I18nProvider>
    )
  }, place)
  const button = (name: string) =>
    [...place.querySelectorAll<HTMLElement>('button, [role=option]')].find((one) => one.textContent.includes(name))
  return {
    text: () => place.textContent,
    button,
    click(name) {
      const found = button(name)
      if (!found) throw new Error(`no button "${name}" in: ${place.textContent}`)
      found.click()
    },
    type(value) {
      const field = place.querySelector('input')
      if (!field) throw new Error(`no field in: ${place.textContent}`)
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    end() {
      dispose()
      place.remove()
    },
  }
}
