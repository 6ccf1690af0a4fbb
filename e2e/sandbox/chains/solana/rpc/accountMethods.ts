import { address, type Address } from '@solana/kit'
import { TOKEN_PROGRAM_ADDRESS } from '@solana-program/token'
import { decimalsOf } from '../accounts.ts'
import type { Machine } from '../machine.ts'
import { readHolding, readMint } from '../tokenAccount.ts'
import { inContext, type Method } from './clusterMethods.ts'
import { readKey, readOptions, readTexts } from './params.ts'
import { rpcError } from './rpcError.ts'
import { writeAccount, writeUnits } from './writeAccount.ts'

/** The part of the interface that reads accounts. @see https://solana.com/docs/rpc/http */
export function accountMethods(machine: Machine): Record<string, Method> {
  const { svm } = machine
  const write = (key: Address, encoding: unknown) => {
    const account = svm.getAccount(key)
    return account.exists ? writeAccount(svm, account, encoding) : null
  }
  return {
    getBalance: (key) => inContext(machine, Number(svm.getBalance(readKey(key)) ?? 0n)),
    getAccountInfo: (key, options) => inContext(machine, write(readKey(key), readOptions(options)['encoding'])),
    getMultipleAccounts(keys, options) {
      const { encoding } = readOptions(options)
      return inContext(
        machine,
        readTexts(keys).map((key) => write(readKey(key), encoding)),
      )
    },
    getTokenAccountBalance(key) {
      const account = svm.getAccount(readKey(key))
      const holding = account.exists && readHolding(account.programAddress, account.data)
      if (!holding) throw rpcError(-32602, 'Invalid param: could not find account')
      return inContext(machine, writeUnits(holding.units, decimalsOf(svm, holding.mint)))
    },
    getTokenSupply(key) {
      const account = svm.getAccount(readKey(key))
      const mint = account.exists && readMint(account.programAddress, account.data)
      if (!mint) throw rpcError(-32602, 'Invalid param: not a Token mint')
      return inContext(machine, writeUnits(mint.supply, mint.decimals))
    },
    getTokenAccountsByOwner: (owner, filter, options) => inContext(machine, tokenAccounts(owner, filter, options)),
  }

  function tokenAccounts(owner: unknown, filter: unknown, options: unknown) {
    const holder = readKey(owner)
    const { mint, programId } = readOptions(filter)
    const { encoding } = readOptions(options)
    const program = programId === undefined ? TOKEN_PROGRAM_ADDRESS : readKey(programId)
    const wanted = mint === undefined ? undefined : readKey(mint)
    return svm.getProgramAccounts(address(program)).flatMap((account) => {
      const holding = readHolding(account.programAddress, account.data)
      if (holding?.owner !== holder || (wanted && holding.mint !== wanted)) return []
      return [{ pubkey: account.address, account: writeAccount(svm, account, encoding) }]
    })
  }
}
