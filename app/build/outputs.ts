import type { Rolldown } from 'vite'

type Output = Pick<Rolldown.OutputAsset, 'type' | 'source'> | Pick<Rolldown.OutputChunk, 'type' | 'code'>

/** Gives the text of a built file. */
export function textOf(output: Output): string {
  if (output.type === 'chunk') return output.code
  return typeof output.source === 'string' ? output.source : new TextDecoder().decode(output.source)
}

/**
 * Gives all styles as one, without the mark that Vite leaves at the end of each, and with short names for the two
 * properties by which `light-dark()` is written for engines that lack it.
 */
export function styleOf(styles: readonly Output[]): string {
  return styles
    .map(textOf)
    .join('')
    .replace(/\/\*\$vite\$:\d+\*\//g, '')
    .replace(/--lightningcss-(l|d)(?:ight|ark)\b/g, '--$1')
    .trim()
}

/**
 * Gives a page without what only its source is broken and indented for: a line's end between two tags, or inside of one
 * before its end. The page's boxes are rows, columns and grids, which draw no space between elements.
 */
export function withoutLines(html: string): string {
  return html.replace(/(?<=>)\s*\n\s*(?=<)|\s*\n\s*(?=>)/g, '')
}
