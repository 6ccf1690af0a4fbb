/**
 * Puts words where the skeleton stands when the page's scripts do not start: blocked, cut off, or broken. Nothing that
 * could be paid is on that screen. English, for no language is loaded then.
 */
export function showFallback(document: Document, reload: () => void): void {
  const skeleton = document.querySelector('#inlet [data-skeleton]')
  if (!skeleton) return
  const title = document.createElement('h1')
  title.textContent = 'This page did not start'
  const words = document.createElement('p')
  words.textContent = 'Check your connection and reload it. What you have paid is not lost by that.'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button primary'
  button.textContent = 'Reload'
  button.addEventListener('click', reload)
  skeleton.removeAttribute('data-skeleton')
  skeleton.removeAttribute('aria-busy')
  skeleton.replaceChildren(title, words, button)
}
