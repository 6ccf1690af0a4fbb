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

/** Has style and layout of what was just drawn be worked out as a task of their own, before the frame: in the frame's, they would hold it up on a slow phone. */
export function layOutNext(): void {
  void nextTask().then(() => document.body.offsetHeight)
}
