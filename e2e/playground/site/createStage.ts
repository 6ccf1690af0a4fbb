import type { InletEvent, InletHandle, InletLoader, Mode, OwnWallet, Theme } from '../../../app/loader/inletLoader.ts'
import { copyButton } from './copyButton.ts'
import type { Links } from './createCode.ts'

/** Where a session can be shown: the loader's modes, a phone with the inline page in it, and a link without a host. */
export type Place = Mode | 'phone' | 'link'
export type Look = { place: Place; theme: Theme; locale: string }

export type StageOptions = {
  stage: HTMLElement
  inlet: InletLoader
  /** The host's own wallets, where it offers them. */
  wallets: () => readonly OwnWallet[] | undefined
  onEvent: (event: InletEvent) => void
}

const words: Partial<Record<Place, readonly [label: string, explanation: string]>> = {
  modal: ['Open modal', 'The page opens over this one; on a phone it is a sheet from below.'],
  popup: ['Open popup', 'The page opens in a window of its own and speaks to this one.'],
  redirect: ['Leave for the page', 'The page takes the place of this one. Nobody listens; your webhook tells you.'],
}

/** Shows sessions with the loader, in the place and the look that are wanted; what stood there before goes. */
export function createStage({ stage, inlet, wallets, onEvent }: StageOptions) {
  let handle: InletHandle | undefined

  function show({ url, webview }: Links, { place, theme, locale }: Look): void {
    close()
    stage.dataset['place'] = place
    const open = (mode: Mode, container?: HTMLElement) => {
      handle?.close()
      handle = inlet.open({ url, mode, theme, locale, wallet: wallets(), onEvent, ...(container && { container }) })
    }
    if (place === 'link') stage.replaceChildren(makeLink(url), ...(webview ? [makeLink(webview, true)] : []))
    else if (place === 'inline' || place === 'phone') {
      const box = make('div', place)
      stage.replaceChildren(box)
      open('inline', box)
    } else {
      stage.replaceChildren(makeLaunch(place, () => open(place)))
      if (place === 'modal') open(place)
    }
  }

  function close(): void {
    handle?.close()
    handle = undefined
    stage.replaceChildren()
  }

  return {
    show,
    setTheme: (theme: Theme) => handle?.setTheme(theme),
    setLocale: (locale: string) => handle?.setLocale(locale),
  }
}

function make(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  element.append(...children)
  return element
}

function makeLaunch(place: Place, onClick: () => void): HTMLElement {
  const [label, explanation] = words[place] ?? ['', '']
  const button = make('button', 'primary', label)
  button.addEventListener('click', onClick)
  return make('div', 'launch', make('p', '', explanation), button)
}

function makeLink(url: string, isWebview = false): HTMLElement {
  const words = isWebview
    ? 'The same session in Daimo’s form, as apps written for its page open it.'
    : 'Anyone who has this link can pay. It carries the client secret.'
  const open = make('a', 'button', 'Open link')
  Object.assign(open, { target: '_blank', rel: 'noreferrer', href: url })
  return make(
    'div',
    'launch',
    make('p', '', words),
    copyButton('Copy link', () => url),
    open,
  )
}
