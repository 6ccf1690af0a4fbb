import { make } from '../make.ts'
import type { Question } from './acts.ts'
import { questionsFor } from './acts.ts'
import type { Act, FoundWallet } from './report.ts'
import type { Texts } from './texts.ts'
import type { Found } from './watchWallets.ts'
import { fillWords } from './words.ts'

/** Draws a wallet: who it says it is, how it was found, and a button for each thing that it can be asked. */
export function drawWallet(
  found: Found,
  texts: Texts,
  chains: readonly string[],
  note: (act: Act) => void,
): HTMLElement {
  const { wallet, picture } = found
  const how = [wallet.place, fillWords(texts.after, { ms: wallet.afterMs })].join(' · ')
  const name = make('h3', '', `${wallet.id}. `, make('bdi', '', wallet.name || texts.unnamed))
  const rdns = wallet.rdns ? [make('bdi', 'muted', wallet.rdns)] : []
  const details = [...wallet.flags, ...(wallet.chains ?? []), ...(wallet.features ?? [])].join(' ')
  const outcomes = make('ul', 'outcomes')
  const ask = (question: Question, button: HTMLButtonElement) => {
    if (button.getAttribute('aria-disabled') === 'true') return
    button.setAttribute('aria-disabled', 'true')
    const waiting = make('li', 'muted', texts.waiting)
    outcomes.append(waiting)
    const onStep = (act: Omit<Act, 'wallet'>) => {
      waiting.before(drawAct(act, texts))
      note({ wallet: wallet.id, ...act })
    }
    void question.ask(onStep).finally(() => {
      waiting.remove()
      button.removeAttribute('aria-disabled')
    })
  }
  const buttons = questionsFor(found, chains).map((question) => {
    const button = make('button', '', texts.questions[question.name])
    button.type = 'button'
    button.addEventListener('click', () => ask(question, button))
    return button
  })
  const article = make(
    'article',
    'wallet',
    make('div', 'who', ...drawPicture(picture), make('div', 'words', name, ...rdns)),
    drawStanding(wallet, texts),
    make('p', 'muted', make('bdi', '', how)),
    ...(details ? [ltr('p', details)] : []),
    ...(wallet.problem ? [ltr('p', wallet.problem)] : []),
    ...(buttons.length > 0 ? [make('div', 'buttons', ...buttons)] : []),
    outcomes,
  )
  article.dataset['wallet'] = String(wallet.id)
  return article
}

/** Says whether a deposit offers the wallet. */
function drawStanding({ isListed, sameAs }: FoundWallet, texts: Texts): HTMLElement {
  if (sameAs !== undefined) return make('p', 'muted', fillWords(texts.sameAs, { number: sameAs }))
  return make('p', isListed ? 'mark good' : 'mark', isListed ? texts.listed : texts.notListed)
}

/** Draws what came of a question: the answer as the wallet gave it, after the word for it. */
export function drawAct({ asked, outcome, detail }: Omit<Act, 'wallet'>, texts: Texts): HTMLElement {
  const row = make(
    'li',
    '',
    make('b', '', texts.outcomes[outcome]),
    ltr('span', asked),
    ...(detail ? [ltr('code', detail)] : []),
  )
  row.dataset['outcome'] = outcome
  return row
}

function drawPicture(picture: string | undefined): readonly HTMLElement[] {
  if (!picture) return []
  const image = make('img', '')
  Object.assign(image, { src: picture, alt: '', width: 40, height: 40 })
  return [image]
}

/** What is no word of a language runs from left to right. */
function ltr(tag: 'p' | 'span' | 'code', text: string): HTMLElement {
  const element = make(tag, 'technical', text)
  element.dir = 'ltr'
  return element
}
