import { LosslessNumber, parse, stringify } from 'lossless-json'

/**
 * Parses JSON with each number as the very text it was written in: a float would change money.
 *
 * @throws SyntaxError, whose words quote the text
 */
export function parseExact(text: string): unknown {
  return parse(text, null, (digits) => digits)
}

/** Writes JSON; what `exactNumber` made becomes a number of the very digits. */
export function writeExact(body: object): string {
  return stringify(body) ?? '{}'
}

/** Marks decimal text as a number of JSON. */
export function exactNumber(digits: string): LosslessNumber {
  return new LosslessNumber(digits)
}
