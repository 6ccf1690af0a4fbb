import { find } from './find.ts'

/** Makes what runs at a button, and prints into an element how it went. */
export function act(outcome: string, work: () => Promise<string> | string): (event: Event) => void {
  const element = find(outcome)
  const run = async () => {
    try {
      element.textContent = await work()
      delete element.dataset['bad']
    } catch (error) {
      element.textContent = error instanceof Error ? error.message : String(error)
      element.dataset['bad'] = ''
    }
  }
  return (event) => {
    event.preventDefault()
    void run()
  }
}
