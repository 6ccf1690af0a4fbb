/** Where a native host drops messages for the page; what comes before somebody reads them is kept. */
export type Inbox = {
  receive(message: unknown): void
  /** Takes what has come and what comes; gives the function that ends it, after which messages are kept again. */
  open(hear: (message: unknown) => void): () => void
}

const mostKept = 64

/** Makes an inbox. The first messages are worth more than the last: a full inbox takes no more. */
export function makeInbox(onFirst: () => void): Inbox {
  const kept: unknown[] = []
  let reader: ((message: unknown) => void) | undefined
  return {
    receive(message) {
      if (reader) return reader(message)
      if (kept.length < mostKept) kept.push(message)
      onFirst()
    },
    open(hear) {
      reader = hear
      for (const message of kept.splice(0)) hear(message)
      return () => {
        if (reader === hear) reader = undefined
      }
    },
  }
}
