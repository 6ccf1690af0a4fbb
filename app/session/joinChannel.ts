/** A channel to the other tabs of this origin. */
export type Joined = { tell(news: unknown): void; stop(): void }

/**
 * Joins the tabs that have a channel of a name open; where the browser has no channel, nobody.
 *
 * @see https://html.spec.whatwg.org/multipage/web-messaging.html#broadcasting-to-other-browsing-contexts
 */
export function joinChannel(
  name: string,
  open: (name: string) => BroadcastChannel,
  hear: (news: unknown) => void,
): Joined {
  try {
    const channel = open(name)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => hear(data)
    return { tell: (news) => channel.postMessage(news), stop: () => channel.close() }
  } catch {
    // Old browsers have no channel, and sandboxed frames may not open one.
    const nothing = () => undefined
    return { tell: nothing, stop: nothing }
  }
}
