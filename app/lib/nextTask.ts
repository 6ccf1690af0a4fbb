/**
 * Waits for the next task, so that heavy work does not stand in one row. Where the browser can be told, that task comes
 * before the next frame: a frame between two pieces of one screen shows nobody anything.
 *
 * @see https://wicg.github.io/scheduling-apis/
 */
export function nextTask(): Promise<void> {
  return new Promise((go) => {
    if ('scheduler' in globalThis) void scheduler.postTask(() => go(), { priority: 'user-blocking' })
    else setTimeout(go)
  })
}
