import type { Plugin } from 'vite'
import { treeOf } from './treeOf.ts'

const call = /_\$template\(`((?:[^`\\]|\\[^])*)`(?:, (true|false), (true|false), (true|false))?\)/g

/**
 * Writes the templates of compiled JSX as trees: the page then builds elements from lists, and has no reader of markup.
 * @throws an Error for a template that our `template()` does not draw.
 */
export function writeTrees(): Plugin {
  return {
    name: 'inlet:write-trees',
    transform(code, id) {
      if (!/\.tsx(?:\?|$)/.test(id) || !code.includes('_$template(')) return null
      return { code: withTrees(code), map: null }
    },
  }
}

/** Gives compiled JSX with trees in its templates. */
export function withTrees(code: string): string {
  return code.replace(call, (_, text: string, _isImported, isSvg?: string, isMath?: string) => {
    const markup = text.replace(/\\([^])/g, '$1')
    if (isMath === 'true') throw new Error(`Not a template: ${markup}`)
    const tree = treeOf(markup)
    // A piece of a drawing comes wrapped in an `<svg>`.
    return isSvg === 'true' ? `_$template(${JSON.stringify(tree[1])}, true)` : `_$template(${JSON.stringify(tree)})`
  })
}
