/**
 * Gives a signal that aborts with its owner's or after `ms`, whichever is first; `end` releases the timer.
 *
 * Own code because `AbortSignal.any` and `AbortSignal.timeout` are younger than the oldest engine we serve.
 */
export function deadline(ms: number, owner?: AbortSignal): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, ms)
  if (owner?.aborted) abort()
  owner?.addEventListener('abort', abort)
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer)
      owner?.removeEventListener('abort', abort)
    },
  }
}
