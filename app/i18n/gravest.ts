/**
 * What is said where money is at stake, and of failures that nobody foresaw: it must be there even where nothing more
 * loads. What other failures say comes with a part.
 */
export const gravest = {
  session_mismatch: { title: 'Do not send', body: 'The answer was about another payment.' },
  address_invalid: { title: 'Do not send', body: 'The address did not pass its check.' },
  address_changed: { title: 'Do not send', body: 'The address changed by itself.' },
  address_mismatch: { title: 'Do not send', body: 'Two statements of the address differ.' },
  unexpected: {
    title: 'Something broke on this page',
    body: 'Reload it. What you have paid is not lost by that.',
  },
}
