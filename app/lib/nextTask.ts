/** Waits for the next task, so that heavy work does not stand in one row with what is being drawn. */
export function nextTask(): Promise<void> {
  return new Promise((go) => setTimeout(go))
}
