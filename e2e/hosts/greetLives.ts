import type { HostMessage } from '../pages/createHostPage.ts'

/** As far as a greeting goes, a host in a browser and a native one are alike. */
type Host = {
  readonly messages: readonly HostMessage[]
  waitFor(type: string, matches: (message: HostMessage) => boolean): Promise<HostMessage>
  say(type: 'host.hello', data: { last?: { epoch: string; seq: number } }): Promise<string>
}

/** Gives the host's manners: each call greets the next life of the page, with the last that the host knows; and all lives so far. */
export function greetLives(host: Host): { greet(): Promise<void>; epochs: readonly string[] } {
  const epochs: string[] = []
  const isNew = ({ epoch }: HostMessage) => !epochs.includes(epoch)
  return {
    epochs,
    async greet() {
      const known = host.messages.findLast((message) => !isNew(message))
      const { epoch } = await host.waitFor('ready', isNew)
      await host.say('host.hello', known ? { last: { epoch: known.epoch, seq: known.seq } } : {})
      await host.waitFor('state', (message) => message.epoch === epoch)
      epochs.push(epoch)
    },
  }
}
