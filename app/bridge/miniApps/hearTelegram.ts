import type { Around } from '../transports/around.ts'
import { readField } from './readField.ts'
import type { SayToPage } from '../sayToPage.ts'
import type { TelegramChannel } from './telegramChannel.ts'

type Edges = Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>
const noEdges: Edges = { top: 0, right: 0, bottom: 0, left: 0 }

/** Passes on what Telegram says of its button, its edges, its height and its colours; gives the function that ends it. */
export function hearTelegram(window: Around['window'], channel: TelegramChannel, say: SayToPage): () => void {
  let device = noEdges
  let bars = noEdges
  const sayEdges = () =>
    say('host.insets', {
      top: device.top + bars.top,
      right: device.right + bars.right,
      bottom: device.bottom + bars.bottom,
      left: device.left + bars.left,
    })
  return channel.listen((type, data) => {
    if (type === 'back_button_pressed') say('host.back', {})
    if (type === 'visibility_changed' && readField(data, 'is_visible') === true) say('host.returned', {})
    if (type === 'theme_changed') {
      const mode = modeOf(readField(data, 'theme_params'))
      if (mode) say('host.theme', { mode })
    }
    if (type === 'safe_area_changed') {
      device = edgesOf(data)
      sayEdges()
    }
    if (type === 'content_safe_area_changed') {
      bars = edgesOf(data)
      sayEdges()
    }
    // A sheet that is not pulled up, or a keyboard, hides the end of the page.
    if (type === 'viewport_changed' && readField(data, 'is_state_stable') === true)
      say('host.insets', { keyboard: Math.max(0, Math.round(window.innerHeight - pxOf(readField(data, 'height')))) })
  })
}

/** Tells light from dark by the background's own colour; themes have no other word for it. */
function modeOf(theme: unknown): 'light' | 'dark' | undefined {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(String(readField(theme, 'bg_color'))) ?? []
  if (red === undefined || green === undefined || blue === undefined) return undefined
  const [r, g, b] = [red, green, blue].map((part) => parseInt(part, 16)) as [number, number, number]
  return 0.299 * r + 0.587 * g + 0.114 * b < 128 ? 'dark' : 'light'
}

function edgesOf(data: object): Edges {
  const [top, right, bottom, left] = (['top', 'right', 'bottom', 'left'] as const).map((edge) =>
    pxOf(readField(data, edge)),
  )
  return { top: top!, right: right!, bottom: bottom!, left: left! }
}

function pxOf(value: unknown): number {
  return typeof value === 'number' && value > 0 && value < 10_000 ? value : 0
}
