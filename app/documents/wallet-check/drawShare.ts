import { copyText } from '../../lib/copyText.ts'
import { saveFile } from '../../ui/saveFile.ts'
import { make } from '../make.ts'
import type { Texts } from './texts.ts'

/** What is shared: the result as text for people and as JSON, with whole addresses or without. */
export type Result = { readonly text: string; readonly json: string }

/** Draws the ways to hand the result on. `draw` shows it anew; it is read at the moment of a tap. */
export function drawShare(
  texts: Texts,
  otherPath: string,
  hasOther: boolean,
  read: (isWhole: boolean) => Result,
): { readonly content: readonly HTMLElement[]; draw(): void } {
  const box = make('input', '')
  box.type = 'checkbox'
  const told = make('p', 'muted')
  told.setAttribute('role', 'status')
  const shown = make('pre', '')
  Object.assign(shown, { dir: 'ltr', tabIndex: 0 })
  const result = () => read(box.checked)
  const draw = () => shown.replaceChildren(result().text)
  box.addEventListener('change', draw)
  const button = (text: string, act: () => unknown, look = '') => {
    const made = make('button', look, text)
    made.type = 'button'
    made.addEventListener('click', () => void act())
    return made
  }
  const canShare = typeof (navigator.share as unknown) === 'function'
  const other = make('a', '', texts.other)
  other.href = otherPath
  return {
    draw,
    content: [
      make('h2', '', texts.share),
      make('p', 'muted', texts.shareLead),
      make('label', '', box, texts.whole),
      make(
        'div',
        'buttons',
        ...(canShare
          ? [button(texts.send, () => navigator.share({ text: result().text }).catch(() => undefined), 'primary')]
          : []),
        button(
          texts.copy,
          async () => {
            told.textContent = (await copyText(result().text)) ? texts.copied : texts.notCopied
          },
          canShare ? '' : 'primary',
        ),
        button(texts.save, () =>
          saveFile(new Blob([result().json], { type: 'application/json' }), 'wallet-check.json'),
        ),
      ),
      told,
      make('details', '', make('summary', '', texts.result), shown),
      ...(hasOther ? [make('p', 'muted', texts.included)] : []),
      make('p', '', other),
    ],
  }
}
