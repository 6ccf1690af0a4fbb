import { make } from '../make.ts'
import { drawAct } from './drawWallets.ts'
import { linkSchemes, watchLeave } from './linkTries.ts'
import type { Act } from './report.ts'
import type { Texts } from './texts.ts'
import { fillWords } from './words.ts'

/** Draws a link for each scheme that wallets' apps answer to, and what came of a tap on it. */
export function drawLinks(window: Window, texts: Texts, note: (act: Act) => void): readonly HTMLElement[] {
  const outcomes = make('ul', 'outcomes')
  const links = linkSchemes.map((scheme) => {
    const link = make('a', 'button', fillWords(texts.openLink, { scheme: `${scheme}:` }))
    link.href = `${scheme}:`
    link.addEventListener('click', () =>
      watchLeave(window, (hasLeft, tookMs) => {
        const act: Act = { asked: `${scheme}:`, outcome: hasLeft ? 'left' : 'stayed', detail: '', tookMs }
        outcomes.append(drawAct(act, texts))
        note(act)
      }),
    )
    return link
  })
  return [make('h2', '', texts.links), make('p', 'muted', texts.linksLead), make('div', 'buttons', ...links), outcomes]
}
