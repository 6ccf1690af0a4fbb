import type { Transport } from '../transport.ts'
import type { Around } from '../transports/around.ts'
import type { Outgoing } from '../transports/makeNative.ts'
import type { FarcasterChannel } from './farcasterChannel.ts'
import { findFarcaster } from './farcasterChannel.ts'
import type { SayToPage } from '../sayToPage.ts'
import { sayToPage } from '../sayToPage.ts'

/**
 * Makes a Farcaster client the host of what the payer touches: its splash, back control, links, close, haptics and
 * edges. It hears nothing of the payment. A client that does not answer is none, and the page does everything itself.
 *
 * @see https://miniapps.farcaster.xyz/docs/sdk/changelog
 */
export function farcaster(around: Around): Transport | undefined {
  const channel = findFarcaster(around)
  let say: SayToPage | undefined
  return (
    channel && {
      name: 'farcaster',
      isWeb: false,
      isUnproven: false,
      send(message) {
        tellFarcaster(channel, message)
        // The page waits for the answer once this call is over.
        if (message.type === 'open.request')
          void Promise.resolve().then(() => say?.('host.answer', { re: message.id, ok: true }))
      },
      listen(hear) {
        const tell = sayToPage(hear)
        say = tell
        let isOver = false
        void channel.get('context').then((context) => {
          if (isOver || !context) return
          tell('host.hello', { caps: ['open', 'close', 'back', 'haptic'], name: 'Farcaster' })
          tell('host.insets', edgesOf(context))
        })
        const end = channel.listen((event) => event === 'back_navigation_triggered' && tell('host.back', {}))
        return () => {
          isOver = true
          end()
        }
      },
    }
  )
}

function tellFarcaster({ call }: FarcasterChannel, { type, data }: Outgoing): void {
  if (type === 'ready') call('ready', {})
  if (type === 'navigation' && 'canGoBack' in data) call('updateBackState', { visible: data.canGoBack })
  if (type === 'open.request' && 'url' in data) call('openUrl', data.url)
  if (type === 'haptic' && 'style' in data) {
    if (data.style === 'light') call('impactOccurred', 'light')
    else call('notificationOccurred', data.style)
  }
  if (type === 'close') call('close')
}

/** Reads the edges of the device; whatever is not a number is no edge. */
function edgesOf(context: unknown): Readonly<Record<string, number>> {
  const { client } = context as { client?: { safeAreaInsets?: Readonly<Record<string, unknown>> } }
  const edges = Object.entries(client?.safeAreaInsets ?? {})
  return Object.fromEntries(edges.filter((edge): edge is [string, number] => typeof edge[1] === 'number'))
}
