import type { AmountProblem } from '../errors.ts'

/** The texts of an amount that a payer types, in English. */
export const enAsking = {
  amount: {
    placeholder: '0',
    minimum: 'Minimum {amount}',
    echo: 'That is {amount}',
    most: 'You can send {amount}',
    useMost: 'Use all',
    continue: 'Continue',
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
