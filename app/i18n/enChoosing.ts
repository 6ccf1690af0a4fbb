import type { AmountProblem } from '../errors.ts'

/** The texts of what a payer chooses and types, in English. */
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
  amount: {
    placeholder: '0',
    minimum: 'Minimum {amount}',
  },
  amountProblems: {
    empty: 'Enter an amount.',
    not_a_number: 'That is not an amount.',
    ambiguous: 'This can be read in two ways. Leave out the thousands sign.',
    too_many_decimals: 'Too many digits after the decimal sign.',
    zero: 'Enter more than zero.',
    below_minimum: 'That is below the minimum.',
    above_maximum: 'That is above the maximum.',
  } satisfies Record<AmountProblem, string>,
}
