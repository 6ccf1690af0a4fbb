/**
 * Runs work of a name after any other tab's of the same name. Where a browser has no locks, or this page may not use them,
 * it just runs.
 *
 * @see https://w3c.github.io/web-locks/
 */
export async function inTurn<Value>(name: string, signal: AbortSignal, work: () => Promise<Value>): Promise<Value> {
  // Absent on plain http and in older engines, whatever the types say.
  const locks = navigator.locks as LockManager | undefined
  if (!locks) return work()
  let hasBegun = false
  try {
    return await locks.request(name, { signal }, () => {
      hasBegun = true
      return work()
    })
  } catch (thrown) {
    if (hasBegun || signal.aborted) throw thrown
    // A page without an origin of its own may not lock.
    return work()
  }
}
