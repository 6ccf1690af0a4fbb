/** Gives the first language that there is among the wanted ones; else English. Both lists hold BCP 47 tags. */
export function chooseLanguage<Language extends string>(
  known: readonly Language[],
  wanted: readonly string[],
): Language | 'en' {
  const primary = (tag: string) => tag.split(/[-_]/)[0]?.toLowerCase()
  return wanted.map((tag) => known.find((language) => language === primary(tag))).find(Boolean) ?? 'en'
}
