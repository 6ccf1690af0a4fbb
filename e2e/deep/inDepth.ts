/** Marks a test as one of many of its kind, which `npm run test:deep -- flows` runs; another of its kind stays in `npm test`. */
export const inDepth = { tag: '@deep' } as const

type Depth = Partial<typeof inDepth>

/** Gives the mark to all but the first of a kind. */
export const restInDepth = (index: number): Depth => (index === 0 ? {} : inDepth)

/** Gives, test by test of a kind, the mark for it: none for the first ones, which stay in `npm test`. */
export function afterFirst(stay = 1): () => Depth {
  let given = 0
  return () => (given++ < stay ? {} : inDepth)
}
