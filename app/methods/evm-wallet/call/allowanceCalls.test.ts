import fc from 'fast-check'
import { encodeFunctionData, erc20Abi } from 'viem'
import { expect, test } from 'vitest'
import * as evm from '#island/evm'
import { decodeApprove, encodeAllowance, encodeApprove } from './allowanceCalls.ts'

const address = fc
  .bigInt({ min: 0n, max: 2n ** 160n - 1n })
  .map((number) => `0x${number.toString(16).padStart(40, '0')}` as const)
const units = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n })

test('an approval is what the full encoder makes of the ERC-20 interface, and is read back', () => {
  fc.assert(
    fc.property(address, address, units, (owner, spender, amount) => {
      const data = encodeApprove(evm, { spender, units: amount })
      expect(data).toBe(encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] }))
      expect(decodeApprove(data)).toEqual({ spender, units: amount })
      expect(encodeAllowance(evm, owner, spender)).toBe(
        encodeFunctionData({ abi: erc20Abi, functionName: 'allowance', args: [owner, spender] }),
      )
    }),
  )
})

const good = encodeApprove(evm, { spender: '0x52908400098527886E0F7030069857D2E4169EE7', units: 25_070_000n })
test.each([
  ['another function', good.replace('095ea7b3', 'a9059cbb')],
  ['a byte too many', `${good}00`],
  ['a byte too few', good.slice(0, -2)],
  ['dirt above the address', good.replace('095ea7b300', '095ea7b301')],
  ['nothing', ''],
])('%s is not read as an approval', (_, data) => {
  expect(decodeApprove(data)).toBeUndefined()
})
