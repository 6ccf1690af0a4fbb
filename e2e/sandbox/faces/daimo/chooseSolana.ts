import { rulesOf } from '../../chains/families.ts'
import { findAsset } from '../../chains/networks.ts'
import type { Session } from '../../ledger/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { makeTransaction } from '../makeTransaction.ts'
import { badField, impossible } from './apiError.ts'
import type { SolanaBody } from './bodies.ts'
import type { Chosen } from './chooseMethod.ts'
import { chainOfFamily, refundOf, unitsOf } from './methodRoute.ts'

/**
 * Builds the transaction that the payer's wallet shall sign and send: by default a versioned one with a lookup table
 * and a program that nobody knows, as routers write them. The fault `prepared_transaction` asks for another form.
 * @throws ApiError 400
 */
export async function chooseSolana(context: FaceContext, session: Session, body: SolanaBody): Promise<Chosen> {
  const { ledger, faults } = context
  const chain = chainOfFamily(context, 'solana')
  if (!chain.prepareTransfer) throw impossible('method_unavailable', 'This chain prepares no transactions', 'type')
  const { chainId } = chain.network
  const from = rulesOf('solana').readAddress(body.walletAddress)
  if (!from) throw badField('walletAddress', 'Not a valid Solana address')
  const asset = findAsset(chainId, body.inputTokenMint)
  if (!asset) throw impossible('token_unsupported', 'This token cannot be paid with', 'inputTokenMint')
  const units = unitsOf(body.amountUsd, asset)
  const choice = { sessionId: session.id, chainId, asset: asset.address, refundTo: refundOf(session) }
  const { id: routeId, receiver: to } = ledger.mintRoute(choice)
  const occasion = { backend: 'daimo', concerns: (id: string) => id === session.id }
  const form = faults.strike('prepared_transaction', occasion)?.form
  const bytes = await makeTransaction(chain, { from, asset: asset.address, to, units }, form)
  const chosen = ledger.sessions.choose(session, { type: 'solana', exchange: null, routeId, units, expiresAt: null })
  const text = Buffer.from(bytes)
  const serializedTx = session.variant === 'newer' ? text.toString('base64') : `0x${text.toString('hex')}`
  return { session: chosen, told: { solana: { serializedTx } } }
}
