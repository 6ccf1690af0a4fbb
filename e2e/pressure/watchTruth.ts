import type { Inlet } from '../fixtures/createInlet.ts'

const stepMs = 100

/** What a session has been, by the sandbox that watches its chains. */
export type Truth = {
  readonly receiver: string
  /** Every status so far with the moment when the sandbox first said so, the current one last. */
  statuses(): readonly { readonly status: string; readonly at: number }[]
  /** Asks now, so that what is true by now is among them. */
  look(): Promise<void>
  stop(): Promise<void>
}

/** Watches what is so of a session, apart from the page and its line. */
export async function watchTruth(inlet: Inlet, sessionId: string, clock: () => number): Promise<Truth> {
  const { status, receiverAddress } = await inlet.sessionInfo(sessionId)
  const statuses = [{ status, at: clock() }]
  let isOver = false
  let asking = Promise.resolve()
  const ask = async () => {
    const now = (await inlet.sessionInfo(sessionId)).status
    if (now !== statuses.at(-1)?.status) statuses.push({ status: now, at: clock() })
  }
  // One after the other: an answer that is overtaken would be a step back.
  const look = () => (asking = asking.then(ask))
  const watch = async () => {
    while (!isOver) {
      await look()
      await new Promise((resolve) => setTimeout(resolve, stepMs))
    }
  }
  const watching = watch()
  return {
    receiver: receiverAddress ?? '',
    statuses: () => statuses,
    look,
    async stop() {
      isOver = true
      await watching
    },
  }
}
