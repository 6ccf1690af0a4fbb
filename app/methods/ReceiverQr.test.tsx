// @vitest-environment happy-dom
import { createSignal } from 'solid-js'
import { expect, test, vi } from 'vitest'
import { createI18n, I18nProvider } from '../i18n/createI18n.tsx'
import { render } from 'solid-js/web'
import { loadAside } from './kits.ts'
import { ReceiverQr } from './ReceiverQr.tsx'

const save = vi.hoisted(() => vi.fn())
vi.mock('../ui/saveImage.ts', () => ({ saveImage: save }))

const one = '0x52908400098527886E0F7030069857D2E4169EE7'
const other = '0x27b1fdb04752bbC536007A920D24ACB045561c26'

test('only the code of the address on screen can be saved', async () => {
  const [address, setAddress] = createSignal<string | undefined>(one)
  const place = document.createElement('div')
  document.body.append(place)
  const end = render(
    () => (
      <I18nProvider i18n={createI18n(['en'], document.documentElement)}>
        <ReceiverQr text={address()} label="QR code of the Polygon address" file={`Polygon-${address()}`} />
      </I18nProvider>
    ),
    place,
  )
  const shows = (text: string) => vi.waitUntil(() => place.querySelector(`[data-qr="${text}"]`) !== null)
  const savePng = () =>
    [...place.querySelectorAll('button')].find((button) => button.textContent.includes('PNG'))!.click()

  await Promise.all([shows(one), loadAside()])
  setAddress(undefined)
  savePng()
  setAddress(other)
  savePng()
  await loadAside()
  expect(save).not.toHaveBeenCalled()
  await shows(other)
  savePng()
  await vi.waitUntil(() => save.mock.calls.length > 0)
  expect(save.mock.calls.map(([, , name]: unknown[]) => name)).toEqual([`Polygon-${other}`])
  end()
})
