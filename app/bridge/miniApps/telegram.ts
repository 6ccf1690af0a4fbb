import type { OpenRequest } from '../messages.ts'
import type { Transport } from '../transport.ts'
import type { Around } from '../transports/around.ts'
import type { Outgoing } from '../transports/makeNative.ts'
import type { SayToPage } from '../sayToPage.ts'
import { sayToPage } from '../sayToPage.ts'
import type { TelegramChannel } from './telegramChannel.ts'
import { findTelegram } from './telegramChannel.ts'
import { hearTelegram } from './hearTelegram.ts'

/**
 * Makes a Telegram app the host of what the payer touches: its back button, links, close, haptics, edges and theme. It
 * hears nothing of the payment; that is between the page and the backend.
 *
 * @see https://core.telegram.org/api/web-events
 */
export function telegram(around: Around): Transport | undefined {
  const channel = findTelegram(around)
  let say: SayToPage | undefined
  return (
    channel && {
      name: 'telegram',
      isWeb: false,
      isUnproven: false,
      send(message) {
        if (message.type !== 'open.request' || !('url' in message.data)) return tellTelegram(channel, message)
        const answer = { re: message.id, ok: openLink(channel.post, message.data as OpenRequest) }
        // The page waits for the answer once this call is over.
        void Promise.resolve().then(() => say?.('host.answer', answer))
      },
      listen(hear) {
        say = sayToPage(hear)
        const end = hearTelegram(around.window, channel, say)
        say('host.hello', { caps: ['open', 'close', 'back', 'haptic'], name: 'Telegram' })
        return end
      },
    }
  )
}

function tellTelegram({ post }: TelegramChannel, { type, data }: Outgoing): void {
  if (type === 'ready') {
    for (const event of ['ready', 'expand', 'request_theme', 'request_safe_area', 'request_content_safe_area'])
      post(`web_app_${event}`)
  }
  if (type === 'navigation' && 'canGoBack' in data) post('web_app_setup_back_button', { is_visible: data.canGoBack })
  if (type === 'session.updated' && 'session' in data)
    post('web_app_setup_closing_behavior', { need_confirmation: data.session?.status === 'processing' })
  if (type === 'haptic' && 'style' in data) post('web_app_trigger_haptic_feedback', hapticOf(data.style))
  if (type === 'close') post('web_app_close')
}

/**
 * Opens a link, and tells whether that was possible: Telegram opens https alone, so a wallet's own scheme gives way to
 * its web link, and is the page's to open where it has none.
 */
function openLink(post: TelegramChannel['post'], { url, fallbackUrl }: OpenRequest): boolean {
  const web = [url, fallbackUrl].find((one) => one?.startsWith('https://'))
  const chat = web && /^https:\/\/t\.me(\/.*)$/.exec(web)?.[1]
  if (chat) post('web_app_open_tg_link', { path_full: chat })
  else if (web) post('web_app_open_link', { url: web })
  return web !== undefined
}

function hapticOf(style: 'light' | 'success' | 'warning' | 'error'): object {
  return style === 'light'
    ? { type: 'impact', impact_style: 'light' }
    : { type: 'notification', notification_type: style }
}
