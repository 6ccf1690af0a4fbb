import { createHash } from 'node:crypto'

/** Gives the hash that `integrity` and the policy are written with. sha256 keeps the policy's line short. */
export function integrityOf(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`
}

/** Gives eight characters for a file name: other bytes, another name. */
export function nameHashOf(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 8)
}
