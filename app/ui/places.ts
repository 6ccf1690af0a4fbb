/** A place to choose; `words` are other spellings it is found by. With a `note` it cannot be chosen, and the note says why. */
export type Place = {
  readonly id: string
  readonly name: string
  readonly words: readonly string[]
  readonly note?: string | undefined
}

/** Lets a search ignore case, accents and the spaces around. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()

const spellings = ({ id, name, words }: Place) => [id, name, ...words].map(plain)

/** Gives the place whose whole name or code a text is. */
export function named(places: readonly Place[], text: string): Place | undefined {
  return places.find((place) => !place.note && spellings(place).includes(plain(text)))
}

/** Those whose name begins as typed come first, then those with a word in it that does. */
export function matching(places: readonly Place[], query: string): readonly Place[] {
  const wanted = plain(query)
  const begins = (text: string) => text.startsWith(wanted)
  const first = places.filter((place) => spellings(place).some(begins))
  const inside = places.filter(
    (place) => !first.includes(place) && spellings(place).some((text) => text.split(/[\s()-]+/).some(begins)),
  )
  return [...first, ...inside]
}
