/** The token that goes on with a flow: whoever attached its source got it, once. */
export type Tokens = {
  read(): string | undefined
  /** Keeps a new one, which ends all others. */
  keep(token: string): void
  /** Drops one that the backend refused. */
  drop(token: string | undefined): void
  /** Forgets all, for a flow that needs none any more. */
  forget(): void
  /** Tells whether the token is in memory alone: a reload loses it. */
  isFleeting(): boolean
}

/**
 * Gives the tokens of a flow: the last one that was kept in this tab, else the one that the host minted. It never leaves
 * `sessionStorage`, and where storage throws it stays in memory.
 */
export function makeTokens(
  flowId: string,
  given: string,
  storage: () => Storage = () => window.sessionStorage,
): Tokens {
  const key = `inlet:token:${flowId}`
  let memory: string | undefined
  let minted: string | undefined = given || undefined
  const stored = () => quietly(() => storage().getItem(key) || undefined)
  const clear = () => {
    memory = undefined
    quietly(() => storage().removeItem(key))
  }
  return {
    read: () => memory ?? stored() ?? minted,
    keep(token) {
      clear()
      quietly(() => storage().setItem(key, token))
      if (stored() !== token) memory = token
    },
    drop(token) {
      if (token === minted) minted = undefined
      if (token === (memory ?? stored())) clear()
    },
    forget() {
      minted = undefined
      clear()
    },
    isFleeting: () => memory !== undefined,
  }
}

/** Storage throws in third-party frames, and a full one takes nothing. */
function quietly<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
