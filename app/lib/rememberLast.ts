import { nextTask } from './nextTask.ts'

/** A slow function of texts, and what it gave last. */
export type Remembered<Texts extends readonly string[], Value> = {
  /** Runs it, as a task of its own. */
  make(...texts: Texts): Promise<Value>
  /** Gives without a wait what it gave, where it ran for the same texts last. */
  known(...texts: Texts): Value | undefined
}

/** Makes a slow function remember its last value: what is made ready before it is drawn is then drawn at once. */
export function rememberLast<Texts extends readonly string[], Value>(
  make: (...texts: Texts) => Promise<Value>,
): Remembered<Texts, Value> {
  let lastKey: string
  let last: Value | undefined
  return {
    async make(...texts) {
      await nextTask()
      const value = await make(...texts)
      lastKey = texts.join()
      return (last = value)
    },
    known: (...texts) => (lastKey === texts.join() ? last : undefined),
  }
}
