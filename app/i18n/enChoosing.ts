import type { AddressProblem, AmountProblem } from '../errors.ts'

/** The texts of what a payer chooses and types, in English. */
export const enChoosing = {
  assets: {
    title: 'What will you send?',
    search: 'Search coin or network',
    none: 'Nothing matches “{query}”.',
    empty: 'This session takes no coin right now.',
    last: 'Last choice',
    same: 'Same coin, same network',
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
  addressProblems: {
    empty: 'Enter an address.',
    family: 'That is an address of another kind of network.',
    shape: 'That is not a whole address.',
    checksum: 'A character in this address is wrong. Copy it again.',
    own: 'That is the address to pay to. Enter one of your own.',
    nobody: 'That is an address of the network or of a coin. Money sent there is lost.',
  } satisfies Record<AddressProblem, string>,
  refundForm: {
    title: 'Where should the money go if it fails?',
    label: 'Your {network} address',
    hint: 'An address of yours, not one of an exchange that you have not checked.',
    save: 'Use this address',
    without: 'Continue without one',
    withoutMeans: 'A payment that fails may then not come back by itself.',
    looks: 'A {network} address looks like {example}.',
  },
}
