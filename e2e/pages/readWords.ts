import type { PageRoot } from './createDepositPage.ts'

/**
 * Reads all words that a payer sees or a screen reader says: each visible text and each label, one by one. What is
 * marked as not to be translated (addresses, ids) is left out.
 */
export function readWords(root: PageRoot): Promise<string[]> {
  return root.locator('body').evaluate((body) => {
    const words: string[] = []
    const isWords = (element: Element) =>
      element.checkVisibility() && !element.closest('[translate="no"], script, style')
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement && isWords(node.parentElement)) words.push(node.textContent ?? '')
    for (const name of ['aria-label', 'placeholder', 'alt', 'title'])
      for (const element of body.querySelectorAll(`[${name}]`))
        if (isWords(element)) words.push(element.getAttribute(name) ?? '')
    return words.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '')
  })
}
