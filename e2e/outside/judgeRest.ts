import type { HostMessage } from '../pages/createHostPage.ts'
import type { Evidence } from './evidence.ts'

/**
 * Judges a run whose every trouble is over: by then the host knows how it stands or, where an address was swapped, that the
 * page stopped. Gives what is wrong, in words.
 */
export function judgeRest({ heard, looks }: Pick<Evidence, 'heard' | 'looks'>, isSwapped: boolean): readonly string[] {
  const told = lastTold(heard)
  const { status } = looks.at(-1)!.truth
  // BleePay has one word for what ran out and what was called off.
  const isCalledOff = told === 'cancelled' && status === 'expired'
  const isRight = told === status || isCalledOff || (isSwapped && told === 'stopped')
  return isRight ? [] : [`the host last heard ${told}, it is ${status}`]
}

/** What the host knows: the last status of the last life of the page, or that it stopped. */
function lastTold(heard: readonly HostMessage[]): string | undefined {
  const epoch = heard.at(-1)?.epoch
  return heard
    .filter((message) => message.epoch === epoch)
    .flatMap(({ type, data }) => {
      if (type === 'session.updated') return [(data['session'] as { status: string }).status]
      return type === 'error' && data['recoverable'] === false ? ['stopped'] : []
    })
    .at(-1)
}
