import type { SayToPage } from '../sayToPage.ts'
import { sayToPage } from '../sayToPage.ts'
import type { Transport } from '../transport.ts'
import { makeDaimoMessages } from './daimoMessages.ts'
import type { DaimoGround } from './findDaimoChannel.ts'
import { findDaimoChannel } from './findDaimoChannel.ts'

/**
 * Gives the transport that says everything in Daimo's words too, beside ours. Both are separate messages; each of
 * Daimo's also holds ours, so that one object serves both readers.
 */
export function withDaimo(transport: Transport | undefined, ground: DaimoGround): Transport {
  const channel = findDaimoChannel(ground)
  const translate = makeDaimoMessages(channel.isBare ? 1 : ground.version)
  let say: SayToPage | undefined
  const sayInDaimo: Transport['send'] = (message) => {
    if (message.type === 'open.request' && 'url' in message.data && say) {
      channel.openUrl?.(message.data.url)
      // The page waits for the answer once this call is over.
      void Promise.resolve().then(() => say?.('host.answer', { re: message.id, ok: true }))
    }
    for (const [index, said] of translate(message).entries())
      channel.post({ ...said, version: ground.version, ...(index === 0 && !channel.isBare && { inlet: message }) })
  }
  return {
    name: transport?.name ?? 'daimo',
    isWeb: transport?.isWeb ?? false,
    // Whoever opens such a link is a host by it.
    isUnproven: false,
    send(message) {
      // A host that does not take ours still gets Daimo's.
      try {
        transport?.send(message)
      } finally {
        sayInDaimo(message)
      }
    },
    listen(hear) {
      const end = transport ? transport.listen(hear) : channel.isBare ? () => undefined : ground.listenToApp(hear)
      // An app that has Daimo's handler and not ours opens links, and has no word to say so.
      if (!transport && channel.openUrl) {
        say = sayToPage(hear)
        say('host.hello', { caps: ['open'], name: 'Daimo' })
      }
      return end
    },
  }
}
