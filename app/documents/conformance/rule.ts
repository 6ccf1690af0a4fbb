import type { TransportName } from '../../bridge/transport.ts'

/** A rule that a host keeps or breaks: what is right, what is wrong when it is broken, and how to mend it. */
export type Rule = {
  /** What is true of a host that keeps it. */
  readonly title: string
  /** What is wrong, in one sentence. */
  readonly fault: string
  readonly fix: string
  /** `must`: deposits suffer. `should`: they work, less well. */
  readonly weight: 'must' | 'should'
  /** The lines that mend it, by the kind of host. */
  readonly code?: Partial<Readonly<Record<HostKind, string>>>
}

/** The kinds of hosts whose code differs. */
export type HostKind = 'web' | 'swift' | 'kotlin' | 'reactNative' | 'flutter'

const kinds: Partial<Readonly<Record<TransportName, HostKind>>> = {
  iframe: 'web',
  popup: 'web',
  wkwebview: 'swift',
  inlet_host: 'kotlin',
  react_native: 'reactNative',
  flutter: 'flutter',
}

/** Gives the kind of host behind a transport, where its code is known. */
export function hostKindOf(transport: TransportName): HostKind | undefined {
  return kinds[transport]
}
