/** The texts of what a payer chooses, in English. */
export const enChoosing = {
  assets: {
    title: 'What will you send?',
    search: 'Search coin or network',
    none: 'Nothing matches “{query}”.',
    empty: 'This session takes no coin right now.',
    last: 'Last choice',
    same: 'Same coin, same network',
    checking: 'Your payment is being checked. This can take some seconds.',
  },
}
