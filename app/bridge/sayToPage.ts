import type { CommandData, CommandType, HostEnvelope } from './messages.ts'
import type { Transport } from './transport.ts'

/** Says something to the page in the protocol's words. */
export type SayToPage = <Type extends CommandType>(type: Type, data: CommandData[Type]) => void

/** Gives the way in which a host that does not speak our protocol is heard as if it did. */
export function sayToPage(hear: Parameters<Transport['listen']>[0]): SayToPage {
  let count = 0
  return (type, data) => {
    count += 1
    const envelope: Pick<HostEnvelope, 'ns' | 'v' | 'id'> = { ns: 'inlet', v: 1, id: `host-${count}` }
    hear({ ...envelope, type, data })
  }
}
