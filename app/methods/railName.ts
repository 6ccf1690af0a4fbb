import type { enBank } from '../i18n/enBank.ts'

/** Gives the words for a rail; one that the page does not know goes by the backend's own word. */
export function railName(words: (typeof enBank)['bank']['rails'], rail: string): string {
  return Object.hasOwn(words, rail) ? words[rail as keyof typeof words] : rail
}
