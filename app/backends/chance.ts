/** A source of chance that repeats itself from the same seed. For tests only. */
export type Chance = {
  /** Gives a whole number from 0 up to `end`, which is not reached. */
  below(end: number): number
  /** Gives true once in `times`. */
  oneIn(times: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** Gives a text of hex digits in lower case. */
  hex(length: number): string
  shuffle<Item>(items: readonly Item[]): Item[]
}

/** Makes chance from a seed. @see https://prng.di.unimi.it/splitmix64.c */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0
  const roll = () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(roll() * end)
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: (items) => items[below(items.length)]!,
    hex: (length) => Array.from({ length }, () => below(16).toString(16)).join(''),
    shuffle: (items) =>
      items
        .map((item) => ({ item, at: roll() }))
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item),
  }
}
