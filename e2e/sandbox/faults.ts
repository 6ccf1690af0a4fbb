/** Faults that an answer over HTTP can have. */
export const wireFaultKinds = [
  'latency',
  'drop',
  'lost_answer',
  'rate_limit',
  'server_error',
  'malformed',
  'unauthorized',
] as const
/** Faults of what happens behind the answers: watcher, relayer, chain access. */
export const innerFaultKinds = [
  'failing_delivery',
  'failing_execution',
  'hold_delivery',
  'slow_delivery',
  'silent_watcher',
  'rpc_down',
  'lost_transaction',
  'late_transaction',
  'prepared_transaction',
] as const
/** Forms of a transaction or call that a backend prepares: two honest ones, and what no payer should sign. */
export const transactionForms = [
  'opaque',
  'plain',
  'amount',
  'fee_payer',
  'signer',
  'delegate',
  'authority',
  'token_spender',
  'over_approval',
  'other_chain',
  'garbage',
  'huge',
] as const
export type TransactionForm = (typeof transactionForms)[number]

export type WireFaultKind = (typeof wireFaultKinds)[number]
export type FaultKind = WireFaultKind | (typeof innerFaultKinds)[number]

/** One fault that was asked for. What is absent does not limit it. */
export type Fault = {
  id: string
  kind: FaultKind
  backend?: string | undefined
  sessionId?: string | undefined
  /** Part of the request path, or a CAIP-2 chain for `rpc_down` and the faults of transactions. */
  path?: string | undefined
  method?: 'GET' | 'POST' | 'PUT' | undefined
  /** How often it strikes; absent = until it is cleared. */
  times?: number | undefined
  /** Delay of `latency` and `slow_delivery`. */
  ms?: number | undefined
  retryAfterSeconds?: number | undefined
  status?: number | undefined
  /** What `prepared_transaction` makes. */
  form?: TransactionForm | undefined
  /** Exact answer text of `malformed`; absent = the true answer cut in half. */
  body?: string | undefined
}

/** What a fault is held against. */
export type Occasion = { backend?: string; path?: string; method?: string; concerns?: (sessionId: string) => boolean }

export type Faults = {
  /** Whether nothing at all was asked for. */
  areNone(): boolean
  add(fault: Omit<Fault, 'id'>): Fault
  /** Ends one fault, or all of them. Gives whether there was one. */
  clear(id?: string): boolean
  /** Gives the fault that strikes here and uses up one of its times. */
  strike(kind: FaultKind, occasion: Occasion): Fault | undefined
  /** Gives the fault that stands here, without using it up. */
  standing(kind: FaultKind, occasion: Occasion): Fault | undefined
}

/** Creates an empty list of faults. The oldest that matches strikes first. */
export function createFaults(): Faults {
  const faults = new Map<string, Fault>()
  let count = 0
  const standing = (kind: FaultKind, occasion: Occasion) => {
    for (const fault of faults.values()) if (fault.kind === kind && matches(fault, occasion)) return fault
    return undefined
  }
  return {
    areNone: () => faults.size === 0,
    add(fault) {
      count += 1
      const added = { ...fault, id: `fault_${count}` }
      faults.set(added.id, added)
      return added
    },
    clear(id) {
      if (id !== undefined) return faults.delete(id)
      const some = faults.size > 0
      faults.clear()
      return some
    },
    strike(kind, occasion) {
      const fault = standing(kind, occasion)
      if (fault?.times === undefined) return fault
      fault.times -= 1
      if (fault.times <= 0) faults.delete(fault.id)
      return fault
    },
    standing,
  }
}

function matches(fault: Fault, { backend, path, method, concerns }: Occasion): boolean {
  if (fault.method !== undefined && fault.method !== method) return false
  if (fault.backend !== undefined && fault.backend !== backend) return false
  if (fault.path !== undefined && !path?.includes(fault.path)) return false
  return fault.sessionId === undefined || concerns?.(fault.sessionId) === true
}
