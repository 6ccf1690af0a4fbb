/**
 * Adds rules after all that the document has: the look of a part travels with its code.
 *
 * A sheet of its own, because the browser then leaves those that stand as they are. Safari before 16.4 can make none;
 * there the rules go into the document's own `<style>`, in one rule around all of them, because a sheet takes rules one
 * by one. The policy allows both to a listed script.
 *
 * @see https://www.w3.org/TR/CSP3/#directive-style-src
 * @see https://drafts.csswg.org/cssom/#extensions-to-the-document-or-shadow-root-interface
 */
export function addStyle(rules: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  } catch {
    const { sheet } = document.querySelector('style') ?? {}
    sheet?.insertRule(`@media all{${rules}}`, sheet.cssRules.length)
  }
}
