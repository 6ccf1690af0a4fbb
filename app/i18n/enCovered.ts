/** What is said where something lies over the page, as a person reads it. */
export const enCovered = {
  covered: {
    title: 'Something lies over this page',
    body: 'Before you confirm, compare what {wallet} shows you with what you want to pay.',
  },
}
