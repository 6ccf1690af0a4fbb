// @vitest-environment happy-dom
import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'
import { DepositError } from '../errors.ts'
import { createI18n, I18nProvider } from '../i18n/createI18n.tsx'
import { loadErrorTexts } from '../i18n/errorTexts.ts'
import { makeFakeSession } from '../methods/fakeSession.ts'
import { SessionProvider } from '../session/SessionContext.tsx'
import { Trouble } from './Trouble.tsx'

let end = () => {}
afterEach(() => end())

function draw(error: DepositError): HTMLElement {
  const root = document.createElement('div')
  end = render(
    () => (
      <I18nProvider i18n={createI18n(['en'], document.documentElement)}>
        <SessionProvider session={makeFakeSession()}>
          <Trouble error={error} />
        </SessionProvider>
      </I18nProvider>
    ),
    root,
  )
  return root
}

test('a failure whose words are on their way is not called another one', async () => {
  const root = draw(new DepositError('backend_failed', { backend: 'openfort', status: 500 }))
  expect(root.textContent).toContain('Last checked')
  expect(root.textContent).not.toContain('Something broke')
  await loadErrorTexts()
  expect(root.textContent).toContain('The payment service has a problem.')
})

test('a bug is called one, with words or without', () => {
  expect(draw(new DepositError('unexpected', {})).textContent).toContain('Something broke on this page.')
})
