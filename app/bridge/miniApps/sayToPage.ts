import type { CommandData, CommandType, HostEnvelope } from '../messages.ts'
import type { Transport } from '../transport.ts'

/** Says something to the page in the protocol's words. */
export type SayToPage = <Type extends CommandType>(type: Type, data: CommandData[Type]) => void

/** Gives the way in which a mini app's client speaks to the page: as a host of our protocol would. */
export function sayToPage(hear: Parameters<Transport['listen']>[0]): SayToPage {
  let count = 0
  return (type, data) => {
    count += 1
    const envelope: Pick<HostEnvelope, 'ns' | 'v' | 'id'> = { ns: 'inlet', v: 1, id: `mini-app-${count}` }
    hear({ ...envelope, type, data })
  }
}
