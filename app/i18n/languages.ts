import type { Texts } from './texts.ts'

type Language = { readonly load: () => Promise<Texts | undefined>; readonly direction: 'ltr' | 'rtl' }

/** The languages of the page; all but English, which is in the code, are data, fetched when they are wanted. */
export const languages = {
  en: { load: () => Promise.resolve(undefined), direction: 'ltr' },
  es: { load: () => import('./languages/es.json').then((data) => data.default), direction: 'ltr' },
  ar: { load: () => import('./languages/ar.json').then((data) => data.default), direction: 'rtl' },
} satisfies Record<string, Language>

/** Gives the first language that the page has among the wanted ones, with the region that was asked for; else English. */
export function chooseLanguage(wanted: readonly string[]): {
  readonly language: keyof typeof languages
  readonly tag: string
} {
  for (const tag of wanted) {
    const language = tag.split(/[-_]/)[0]!.toLowerCase()
    if (isLanguage(language)) return { language, tag: canonical(tag) ?? language }
  }
  return { language: 'en', tag: 'en' }
}

/** Tells whether the page has a language of this tag. */
export function hasLanguage(tag: string): boolean {
  return isLanguage(tag.split(/[-_]/)[0]!.toLowerCase())
}

function isLanguage(language: string): language is keyof typeof languages {
  return Object.hasOwn(languages, language)
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replace(/_/g, '-'))[0]
  } catch {
    return undefined
  }
}
