import { createHash } from 'node:crypto'

/** Gives a script's sha256 in base64. */
export function digestOf(source: string): string {
  return createHash('sha256').update(source).digest('base64')
}

/** Gives the hash that `integrity` and the policy are written with. sha256 keeps the policy's line short. */
export function integrityOf(source: string): string {
  return `sha256-${digestOf(source)}`
}
