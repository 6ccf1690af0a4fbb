import type { AddressProblem } from '../errors.ts'

/** The texts of naming a refund address, in English. */
export const enRefund = {
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
    needed: 'The payment service wants one. Enter an address of yours.',
    refused: 'The payment service did not take this address. Check it or enter another one.',
    looks: 'A {network} address looks like {example}.',
  },
}
