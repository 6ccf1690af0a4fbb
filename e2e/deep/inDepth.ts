/** Marks a test as one of many of its kind, which `npm run test:deep -- flows` runs; another of its kind stays in `npm test`. */
export const inDepth = { tag: '@deep' } as const

/** Gives the mark to all but the first of a kind. */
export const restInDepth = (index: number): Partial<typeof inDepth> => (index === 0 ? {} : inDepth)
