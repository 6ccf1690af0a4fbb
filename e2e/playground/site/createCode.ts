import { copyButton } from './copyButton.ts'
import { readExample } from './server.ts'

const examples = [
  ['HTML', 'plain.html'],
  ['Element', 'element.html'],
  ['React', 'react.jsx'],
  ['Vue', 'vue.vue'],
  ['Svelte', 'svelte.svelte'],
  ['Plain frame', 'frame.html'],
  ['Daimo’s host', 'daimo.html'],
] as const

/** A session's links: `webview` is Daimo's form of it, for backends that have one. */
export type Links = { url: string; webview?: string }

/** Draws examples to copy, one tab each; `fill` puts a session's links into them, and leaves out what has none. */
export async function createCode(box: HTMLElement, pageUrl: string) {
  const texts = await Promise.all(examples.map(async ([label, file]) => ({ label, text: await readExample(file) })))
  const tabs = document.createElement('div')
  tabs.className = 'segments'
  tabs.role = 'radiogroup'
  tabs.ariaLabel = 'Kind of host'
  const code = document.createElement('pre')
  code.tabIndex = 0
  let links: Links = { url: '' }
  let picked = texts[0]
  const draw = () => {
    const { url, webview = '' } = links
    const filled = picked?.text.replaceAll('{{url}}', url).replaceAll('{{webview}}', webview)
    code.textContent = filled?.replaceAll('{{page}}', pageUrl).trimEnd() ?? ''
  }
  const radios = texts.map((example) => {
    const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'example' })
    input.checked = example === picked
    input.addEventListener('change', () => {
      picked = example
      draw()
    })
    const label = document.createElement('label')
    label.append(input, example.label)
    tabs.append(label)
    return { input, label, needsWebview: example.text.includes('{{webview}}') }
  })
  box.append(
    tabs,
    code,
    copyButton('Copy code', () => code.textContent),
  )
  return {
    fill(next: Links): void {
      links = next
      for (const { input, label, needsWebview } of radios) {
        label.hidden = needsWebview && !next.webview
        if (label.hidden && input.checked) radios[0]?.input.click()
      }
      draw()
    },
  }
}
