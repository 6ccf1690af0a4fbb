import * as v from 'valibot'
import type { Machine } from '../machine.ts'
import { nativeTrx } from '../networks.ts'
import type { Method } from './method.ts'
import { readAddress, spellAddress } from './spelling.ts'

const AccountBody = v.object({ address: v.string(), visible: v.optional(v.boolean()) })

/** The part of the interface that tells of accounts. @see https://developers.tron.network/reference/account-getaccount */
export function accountMethods({ books }: Machine): Record<string, Method> {
  return {
    getaccount(body) {
      const { address: text, visible } = v.parse(AccountBody, body)
      const address = readAddress(text)
      const balance = books().balanceOf(nativeTrx, address)
      return balance === 0n ? {} : { address: spellAddress(address, { visible }), balance: Number(balance) }
    },
  }
}
