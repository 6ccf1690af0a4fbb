/** Waits for some ms, or until the owner ends: whatever comes next then fails by itself. */
export function wait(ms: number, owner: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      owner.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    owner.addEventListener('abort', end)
    if (owner.aborted) end()
  })
}
