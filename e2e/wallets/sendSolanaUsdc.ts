import {
  address,
  appendTransactionMessageInstructions,
  createSolanaRpc,
  createTransactionMessage,
  generateKeyPairSigner,
  getBase64EncodedWireTransaction,
  getSignatureFromTransaction,
  pipe,
  setTransactionMessageFeePayerSigner,
  setTransactionMessageLifetimeUsingBlockhash,
  signTransactionMessageWithSigners,
} from '@solana/kit'
import {
  findAssociatedTokenPda,
  getCreateAssociatedTokenIdempotentInstructionAsync,
  getTransferCheckedInstruction,
  TOKEN_PROGRAM_ADDRESS,
} from '@solana-program/token'
import type { Inlet } from '../fixtures/createInlet.ts'
import { solana } from '../fixtures/sessions.ts'
import { until } from '../sandbox/testing/until.ts'

const mint = address(solana.currency)

/**
 * Sends USDC on Solana from a wallet outside of any page, in base units, by a real transaction of Solana's own library,
 * and waits until it is confirmed. Gives its signature.
 */
export async function sendSolanaUsdc(
  { sandboxUrl, fund }: Pick<Inlet, 'sandboxUrl' | 'fund'>,
  to: string,
  amount: bigint,
): Promise<string> {
  const rpc = createSolanaRpc(`${sandboxUrl}/rpc/${solana.chain}`)
  const payer = await generateKeyPairSigner()
  await fund(solana.chain, payer.address, { usdc: '1000', native: '1' })
  const accountOf = async (owner: string) =>
    (await findAssociatedTokenPda({ mint, owner: address(owner), tokenProgram: TOKEN_PROGRAM_ADDRESS }))[0]
  const destination = await accountOf(to)
  const instructions = [
    await getCreateAssociatedTokenIdempotentInstructionAsync({ payer, mint, owner: address(to) }),
    getTransferCheckedInstruction({
      source: await accountOf(payer.address),
      mint,
      destination,
      authority: payer,
      amount,
      decimals: 6,
    }),
  ]
  const { value: lifetime } = await rpc.getLatestBlockhash().send()
  const message = pipe(
    createTransactionMessage({ version: 0 }),
    (draft) => setTransactionMessageFeePayerSigner(payer, draft),
    (draft) => setTransactionMessageLifetimeUsingBlockhash(lifetime, draft),
    (draft) => appendTransactionMessageInstructions(instructions, draft),
  )
  const transaction = await signTransactionMessageWithSigners(message)
  await rpc.sendTransaction(getBase64EncodedWireTransaction(transaction), { encoding: 'base64' }).send()
  const signature = getSignatureFromTransaction(transaction)
  await until(
    () => rpc.getSignatureStatuses([signature]).send(),
    ({ value: [status] }) => status?.confirmationStatus === 'confirmed' || status?.confirmationStatus === 'finalized',
  )
  return signature
}
