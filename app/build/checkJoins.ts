import { Script as Compiled } from 'node:vm'
import { firstPart } from '../head/firstPart.ts'

const given = /return\{([^{}]*)\}\}\);(?:export |$)/
const taken = /make=\(\(\{[^{}]*\},\{([^{}]*)\}\)/

/** A written part, by name. */
type Written = { readonly name: string; readonly code: string }

/**
 * Checks written parts where they are joined: nothing is called by a name that something else has there, and each takes
 * from the first part only what that gives, which gives one thing by one name.
 *
 * A name that two things share is an error of syntax that only the browser would find, when a payer needs the part.
 * @throws an Error for a part that does not compile, a name that the first part does not give, and one that it gives twice.
 */
export function checkJoins(parts: readonly Written[]): void {
  const first = parts.find(({ name }) => name === firstPart)
  const names = namesIn(given.exec(first?.code ?? '')?.[1])
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`The first part gives two things as "${twice}"`)
  for (const { name, code } of parts) {
    const missing = namesIn(taken.exec(code)?.[1]).find((one) => !names.includes(one))
    if (missing !== undefined) throw new Error(`${name} takes "${missing}", and the first part does not give it`)
    checkSyntax(name, code)
  }
}

function checkSyntax(name: string, code: string): void {
  try {
    new Compiled(`"use strict";${code.replace(/\bexport const /g, 'const ')}`, { filename: name })
  } catch (error) {
    throw new Error(`${name} is no script: ${String(error)}`, { cause: error })
  }
}

const namesIn = (list = '') => list.split(',').flatMap((pair) => (pair === '' ? [] : [pair.split(':')[0] ?? '']))
