import type { Engine } from '../engine.ts'

/** What stands on the page that an engine shows. */
export type Seen = {
  readonly isLoaded: boolean
  readonly screen: string
  readonly title: string
  /** What can be tapped, by its words. */
  readonly choices: readonly string[]
  readonly text: string
}

const look = `JSON.stringify((() => {
  const main = document.querySelector('main')
  const words = (element) => (element?.innerText ?? '').replace(/\\s+/g, ' ').trim()
  const choices = [...document.querySelectorAll('main button, main [role="option"]')].filter((one) => one.checkVisibility?.() ?? one.offsetParent)
  return {
    isLoaded: document.readyState === 'complete',
    screen: main?.dataset.screen ?? '',
    title: words(document.querySelector('h1')),
    choices: choices.map(words),
    text: words(main),
  }
})())`

/** Reads what stands on the page. */
export async function readScreen(engine: Engine): Promise<Seen> {
  const empty = { isLoaded: false, screen: '', title: '', choices: [], text: '' }
  const answer = await engine.ask(look).catch(() => '')
  try {
    return { ...empty, ...(JSON.parse(answer) as Partial<Seen>) }
  } catch {
    return empty
  }
}

/** Taps the first choice whose words begin so; gives whether there was one. */
export async function tap(engine: Engine, words: string): Promise<boolean> {
  const answer = await engine.ask(`String((() => {
    const choices = [...document.querySelectorAll('main button, main [role="option"]')]
    const one = choices.find((choice) => choice.innerText.replace(/\\s+/g, ' ').trim().startsWith(${JSON.stringify(words)}))
    one?.click()
    return one !== undefined
  })())`)
  return answer === 'true'
}
