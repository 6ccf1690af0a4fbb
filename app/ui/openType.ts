import { nextTask } from '../lib/nextTask.ts'

/** The type that the first screens are set in, in two rows: weight and size, and the family of addresses. */
const rows = [
  ['400 var(--tiny)', '500 var(--tiny)', '400 var(--body)', '500 var(--body)'],
  ['600 var(--large)', '600 var(--title)', '500 var(--large) var(--mono)'],
]

/**
 * Has the browser open the type of the first screens while the page waits for its answer, each row in a task of its own.
 * Where type is another process's, each size and weight is a question to it: all of them in the frame that shows an
 * address would hold that up.
 */
export async function openType(): Promise<void> {
  for (const types of rows) {
    await nextTask()
    const sample = document.createElement('p')
    sample.className = 'hidden'
    for (const type of types) {
      const letter = document.createElement('span')
      letter.textContent = '0'
      letter.style.font = type.includes('mono') ? type : `${type} system-ui,sans-serif`
      sample.append(letter)
    }
    document.body.append(sample)
    // To be asked for the size of something is what makes a browser lay it out.
    void sample.offsetHeight
    sample.remove()
  }
}
