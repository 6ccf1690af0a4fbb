/**
 * Adds rules to the page's own style sheet: the look of a part travels with its code.
 *
 * The policy allows the one `<style>` of the document, by hash, and what a listed script adds to it. One rule around all
 * of them, because a sheet takes rules one by one.
 *
 * @see https://www.w3.org/TR/CSP3/#directive-style-src
 */
export function addStyle(rules: string): void {
  const { sheet } = document.querySelector('style') ?? {}
  sheet?.insertRule(`@media all{${rules}}`, sheet.cssRules.length)
}
