import { chooseLanguage } from '../chooseLanguage.ts'
import type { Fact } from './report.ts'
import { texts, type Language, type Texts } from './texts.ts'

/** The words of a language, and the direction they run in. */
export type Words = { readonly language: Language; readonly direction: 'ltr' | 'rtl'; readonly texts: Texts }

/** Chooses the words for the languages that somebody reads, best first. */
export function chooseWords(wanted: readonly string[]): Words {
  const language = chooseLanguage(Object.keys(texts) as Language[], wanted)
  return { language, direction: language === 'ar' ? 'rtl' : 'ltr', texts: texts[language] }
}

/** Puts values into a text, each in place of its name in braces. */
export function fillWords(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Gives the value of a fact in words, where it has words. */
export function valueOf({ value }: Fact, { values }: Texts): string {
  return Object.hasOwn(values, value) ? values[value as keyof Texts['values']] : value
}
