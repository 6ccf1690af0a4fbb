import type { Answer, HostMessage } from './messages.ts'
import type { PageControl } from './pageControl.ts'

/** A command that changes how the page looks or where the payer is. */
export type PageCommand = Extract<
  HostMessage,
  { type: 'host.theme' | 'host.locale' | 'host.insets' | 'host.back' | 'host.close' | 'host.returned' }
>

/** Carries out what a host asks and gives the answer. `close` tells the host that nothing keeps it from closing. */
export function carryOut(command: PageCommand, page: PageControl, close: () => void): Omit<Answer, 're'> {
  switch (command.type) {
    case 'host.theme':
      page.setTheme(command.data.mode)
      return { ok: true }
    case 'host.locale':
      page.setLocale(command.data.locale)
      return { ok: true }
    case 'host.insets':
      page.setInsets(command.data)
      return { ok: true }
    case 'host.back':
      return { ok: true, handled: page.back() }
    case 'host.close':
      if (!command.data.force && page.isPending()) return { ok: true, handled: true, confirm: true }
      close()
      return { ok: true, handled: false }
    case 'host.returned':
      page.refresh()
      return { ok: true }
  }
}
