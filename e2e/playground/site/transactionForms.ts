import { clearFault, setFault } from './server.ts'

/** Forms that the backend can give the transaction for a Solana wallet: key of the fault, and label. */
export const transactionForms: readonly (readonly [form: string, label: string])[] = [
  ['', 'Opaque, as routers write them'],
  ['plain', 'Plain: all of it can be read'],
  ['amount', 'Bad: takes twice the amount'],
  ['fee_payer', 'Bad: somebody else pays the fee'],
  ['signer', 'Bad: needs a stranger’s signature'],
  ['delegate', 'Bad: lets a stranger spend'],
  ['authority', 'Bad: gives the account away'],
  ['garbage', 'Bad: not a transaction'],
  ['huge', 'Bad: 1 MB'],
]

let standing: string | undefined

/** Asks for a form of every transaction from now on, in place of the one that was asked for before. */
export async function askForm(form: string): Promise<string> {
  if (standing !== undefined) await clearFault(standing)
  standing = form === '' ? undefined : (await setFault({ kind: 'prepared_transaction', backend: 'daimo', form })).id
  return 'A Solana wallet that asks from now on gets this transaction.'
}
