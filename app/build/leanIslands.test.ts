import { encodeFunctionData, erc20Abi } from 'viem'
import { expect, test } from 'vitest'
import type * as evm from '../islands/evm.ts'
import { buildIsland } from './buildAlone.ts'

const to = '0x52908400098527886E0F7030069857D2E4169EE7'

test('the island as it is shipped encodes as viem does, refuses by name, and tells of no page of its', async () => {
  const code = await buildIsland('app/islands/evm.ts')
  const { encodeTransfer } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof evm
  const units = 25_070_000n
  expect(encodeTransfer({ to, units })).toBe(
    encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, units] }),
  )
  expect(() => encodeTransfer({ to, units: 1n << 256n })).toThrow('IntegerOutOfRangeError')
  expect(code).not.toContain('viem.sh')
})
