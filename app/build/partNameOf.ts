import { basename } from 'node:path'

/** Gives the name by which code loads a part: `backends/openfort/createOpenfort.ts` is `createOpenfort`. */
export function partNameOf(file: string): string {
  return basename(file).replace(/\.\w+$/, '')
}
