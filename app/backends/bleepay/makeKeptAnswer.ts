import { recall, remember } from '../../lib/sessionMemory.ts'

/** A session's last answer, over reloads of this tab. The secret is not in it. */
export type KeptAnswer = {
  /** Gives it where it is young enough to stand for a read, or nothing. */
  read(): { readonly answer: unknown } | undefined
  write(answer: unknown): void
  forget(): void
}

/** Older ones say nothing of now: by then the backend may be asked again anyway. */
const longestMs = 310_000

/** Makes the memory of a session's last answer. `now` is in ms since epoch. */
export function makeKeptAnswer(key: string, now: () => number): KeptAnswer {
  return {
    read() {
      const [, at = '', text = ''] = /^(\d{1,16}) (.*)$/s.exec(recall(key) ?? '') ?? []
      const ageMs = now() - Number(at)
      if (!text || ageMs < 0 || ageMs > longestMs) return undefined
      try {
        return { answer: JSON.parse(text) as unknown }
      } catch {
        return undefined
      }
    },
    write: (answer) => remember(key, `${now()} ${JSON.stringify(answer)}`),
    forget: () => remember(key, ''),
  }
}
