import { clearFault, setFault } from './server.ts'

/** Forms that a backend can give what a wallet shall sign, a transaction of Solana or a call: key of the fault, and label. */
export const transactionForms: readonly (readonly [form: string, label: string])[] = [
  ['', 'Opaque, as routers write them'],
  ['plain', 'Plain: all of it can be read'],
  ['amount', 'Bad: takes twice the amount'],
  ['fee_payer', 'Bad: somebody else pays the fee'],
  ['signer', 'Bad: needs a stranger’s signature'],
  ['delegate', 'Bad: lets a stranger spend'],
  ['authority', 'Bad: gives the account away'],
  ['token_spender', 'Bad, a call: allows the token to itself'],
  ['over_approval', 'Bad, a call: allows twice the amount'],
  ['other_chain', 'Bad, a call: on another chain'],
  ['garbage', 'Bad: not a transaction'],
  ['huge', 'Bad: 1 MB'],
]

let standing: string | undefined

/** Asks for a form of every transaction from now on, in place of the one that was asked for before. */
export async function askForm(form: string): Promise<string> {
  if (standing !== undefined) await clearFault(standing)
  standing = form === '' ? undefined : (await setFault({ kind: 'prepared_transaction', form })).id
  return 'A wallet that asks from now on gets this to sign.'
}
