import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../commands/run.mjs'
import type { HostEnvelope, PageMessage, WithheldMessage } from '../../app/bridge/messages.ts'

/** One message of every type, as published with the page; `withheld` is the form without a session. */
export type Samples = {
  /** By the name of the file, which is the type. */
  readonly fromPage: ReadonlyMap<string, PageMessage | WithheldMessage>
  readonly fromHost: ReadonlyMap<string, HostEnvelope>
}

/** Reads the published samples of the host protocol. */
export function readSamples(): Samples {
  const folder = join(root, 'public/protocol/samples')
  const all = readdirSync(folder).map((file): [string, unknown] => [
    file.replace(/\.json$/, ''),
    JSON.parse(readFileSync(join(folder, file), 'utf8')),
  ])
  const isHosts = ([name]: [string, unknown]) => name.startsWith('host.')
  return {
    // The schema's own test holds the samples against these types.
    fromPage: new Map(all.filter((entry) => !isHosts(entry)) as [string, PageMessage][]),
    fromHost: new Map(all.filter(isHosts) as [string, HostEnvelope][]),
  }
}
