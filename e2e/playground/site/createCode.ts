import { copyButton } from './copyButton.ts'
import { readExample } from './server.ts'

const examples = [
  ['HTML', 'plain.html'],
  ['Element', 'element.html'],
  ['React', 'react.jsx'],
  ['Vue', 'vue.vue'],
  ['Svelte', 'svelte.svelte'],
  ['Plain frame', 'frame.html'],
] as const

/** What an example is filled with until there is a session. */
const sampleLink = (pageUrl: string) => `${pageUrl}/?backend=openfort&session=fnd_…#cs=…`

/** Draws examples to copy, one tab each; `fill` puts a session's link into them. */
export async function createCode(box: HTMLElement, pageUrl: string) {
  const texts = await Promise.all(examples.map(async ([label, file]) => ({ label, text: await readExample(file) })))
  const tabs = document.createElement('div')
  tabs.className = 'segments'
  tabs.role = 'radiogroup'
  tabs.ariaLabel = 'Kind of host'
  const code = document.createElement('pre')
  code.tabIndex = 0
  let url = sampleLink(pageUrl)
  let picked = texts[0]
  const draw = () => {
    code.textContent = picked?.text.replaceAll('{{url}}', url).replaceAll('{{page}}', pageUrl).trimEnd() ?? ''
  }
  for (const example of texts) {
    const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'example' })
    input.checked = example === picked
    input.addEventListener('change', () => {
      picked = example
      draw()
    })
    const label = document.createElement('label')
    label.append(input, example.label)
    tabs.append(label)
  }
  box.append(
    tabs,
    code,
    copyButton('Copy code', () => code.textContent),
  )
  draw()
  return {
    fill(sessionUrl: string): void {
      url = sessionUrl
      draw()
    },
  }
}
