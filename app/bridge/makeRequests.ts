import type { Ability, HostAbilities, OutsideLink } from '../lib/hostAbilities.ts'
import type { Outbox } from './makeOutbox.ts'

/** What the page asks its host to do. */
export type Requests = {
  /** Gives the host's abilities, each carried out by a message. */
  abilitiesOf(caps: readonly Ability[]): HostAbilities
  /** The host answered a request. */
  settle(re: string, ok: boolean): void
  end(): void
}

type Outcome = 'yes' | 'no' | 'none'

/** A host that has said nothing by then did nothing. */
const answerMs = 2_000

/**
 * Makes the requests to a host. `onRefused` hears of a link that the host did not open although it said it could: with
 * a no at once, so that the page may open it by itself; by silence while the page stayed in sight, too late for that.
 */
export function makeRequests(
  outbox: Outbox,
  document: Pick<Document, 'hidden'>,
  onRefused: (link: OutsideLink | undefined) => void,
): Requests {
  const open = new Map<string, (outcome: Outcome) => void>()
  const wait = (id: string) =>
    new Promise<Outcome>((resolve) => {
      const settle = (outcome: Outcome) => {
        clearTimeout(timer)
        open.delete(id)
        resolve(outcome)
      }
      const timer = setTimeout(() => settle('none'), answerMs)
      open.set(id, settle)
    })
  const openLink = async (link: OutsideLink) => {
    const outcome = await wait(outbox.send('open.request', link).id)
    if (outcome === 'no') onRefused(link)
    if (outcome === 'none' && !document.hidden) onRefused(undefined)
  }
  return {
    abilitiesOf(caps) {
      const has = (ability: Ability) => caps.includes(ability)
      return {
        ...(has('open') && { open: (link) => void openLink(link) }),
        ...(has('copy') && { copy: async (text) => (await wait(outbox.send('copy.request', { text }).id)) === 'yes' }),
        ...(has('share') && { share: async (share) => (await wait(outbox.send('share.request', share).id)) === 'yes' }),
        ...(has('haptic') && { haptic: (style) => void outbox.send('haptic', { style }) }),
        ...(has('close') && { close: true }),
        ...(has('back') && { back: true }),
      }
    },
    settle: (re, ok) => open.get(re)?.(ok ? 'yes' : 'no'),
    end: () => [...open.values()].forEach((settle) => settle('none')),
  }
}
