import type { Country } from '../../model/ramp.ts'

/** A country that a payer may live in. */
export type Home = { readonly code: string; readonly name: string; readonly isOpen: boolean }

/**
 * Gives the countries that payers look for, in the order of the payer's language, under its names: a union's members stand for it, and a
 * country that stands there by itself is what it says of itself.
 */
export function listHomes(
  countries: readonly Country[],
  nameOf: (code: string) => string | undefined,
  tag: string,
): readonly Home[] {
  const members = countries.flatMap(({ members, isAllowed }) =>
    members.map((code) => ({ code, isAllowed, name: code })),
  )
  const single = countries.filter(({ members }) => members.length === 0)
  const all = new Map([...members, ...single].map((entry) => [entry.code, entry]))
  return [...all.values()]
    .map(({ code, name, isAllowed }) => ({ code, name: nameOf(code) ?? name, isOpen: isAllowed }))
    .sort((one, other) => one.name.localeCompare(other.name, tag))
}

/** Gives the open country that the browser's languages speak for: one that they name, else the one that speaks the first most. */
export function guessHome(homes: readonly Home[], languages: readonly string[]): string {
  const named = languages.map((tag) => localeOf(tag)?.region)
  const usual = localeOf(languages[0] ?? '')?.maximize().region
  const isOpen = (code: string | undefined) => homes.some((home) => home.code === code && home.isOpen)
  return [named.find(Boolean), usual].find(isOpen) ?? ''
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch {
    return undefined
  }
}
