import { nextTurn } from './nextTurn.ts'

/** Finds a button or a row of a list by words on it. */
export function findTap(content: ParentNode, words: string): HTMLElement | undefined {
  const all = content.querySelectorAll<HTMLElement>('main button, main [role=option]')
  return [...all].find(({ textContent }) => textContent.includes(words))
}

/** Taps a button or a row as soon as it is there. Throws when it never comes. */
export async function tapOn(content: HTMLElement, words: string): Promise<void> {
  for (let turn = 0; turn < 3_000 && !findTap(content, words); turn += 1) await nextTurn()
  const found = findTap(content, words)
  if (!found) throw new Error(`nothing to tap says “${words}” in: ${content.textContent}`)
  found.click()
}
