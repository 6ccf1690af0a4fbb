import type { Rolldown } from 'vite'

type Output = Rolldown.OutputAsset | Rolldown.OutputChunk

/** Gives the text of a built file. */
export function textOf(output: Output): string {
  if (output.type === 'chunk') return output.code
  return typeof output.source === 'string' ? output.source : new TextDecoder().decode(output.source)
}

/** Gives all styles as one, without the mark that Vite leaves at the end of each. */
export function styleOf(styles: readonly Output[]): string {
  return styles
    .map(textOf)
    .join('')
    .replace(/\/\*\$vite\$:\d+\*\//g, '')
    .trim()
}
