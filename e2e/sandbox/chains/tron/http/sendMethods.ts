import * as v from 'valibot'
import type { Mishap } from '../../chain.ts'
import { BroadcastError } from '../broadcastError.ts'
import type { Machine } from '../machine.ts'
import { readMessage } from '../protobuf.ts'
import { txidOf } from '../transaction.ts'
import type { Method } from './method.ts'
import { spellWords } from './spelling.ts'

const SignedBody = v.object({ raw_data_hex: v.string(), signature: v.tuple([v.string()]) })
const HexBody = v.object({ transaction: v.string() })

/**
 * The part of the interface that takes signed transactions in. Only the bytes count, not the fields beside them.
 * @see https://developers.tron.network/reference/broadcasttransaction
 */
export function sendMethods(machine: Machine, mishap: () => Mishap | undefined): Record<string, Method> {
  const take = async (raw: Uint8Array, signature: string) => {
    const txid = txidOf(raw)
    try {
      await takeUnless(machine, mishap(), raw, signature)
      return { result: true, txid }
    } catch (error) {
      if (!(error instanceof BroadcastError)) throw error
      return { code: error.code, txid, message: spellWords(error.message) }
    }
  }
  return {
    broadcasttransaction(body) {
      const { raw_data_hex, signature } = v.parse(SignedBody, body)
      return take(Buffer.from(raw_data_hex, 'hex'), signature[0])
    },
    broadcasthex(body) {
      const signed = readMessage(Buffer.from(v.parse(HexBody, body).transaction, 'hex'))
      return take(signed.bytes(1), Buffer.from(signed.bytes(2)).toString('hex'))
    },
  }
}

async function takeUnless(machine: Machine, mishap: Mishap | undefined, raw: Uint8Array, signature: string) {
  if (mishap === 'late') throw new BroadcastError('TRANSACTION_EXPIRATION_ERROR', 'Transaction expired')
  if (mishap !== 'lost') await machine.take(raw, signature)
}
