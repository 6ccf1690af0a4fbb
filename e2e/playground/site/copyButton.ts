const toldMs = 2_000

/** Makes a button that copies a text and says how it went; "Copied" only when it is true. */
export function copyButton(label: string, text: () => string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = label
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = (word: string) => {
    button.textContent = word
    clearTimeout(timer)
    timer = setTimeout(() => (button.textContent = label), toldMs)
  }
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text()).then(
      () => say('Copied'),
      () => say('Not copied: select the text'),
    )
  })
  return button
}
