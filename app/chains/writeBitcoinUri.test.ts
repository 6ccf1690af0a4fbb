import { expect, test } from 'vitest'
import { writeBitcoinUri } from './writeBitcoinUri.ts'

test('a wallet of Bitcoin is told the address, and the amount in whole coins', () => {
  expect(writeBitcoinUri('175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W')).toBe('bitcoin:175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W')
  expect(writeBitcoinUri('175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W', '20.3')).toBe(
    'bitcoin:175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W?amount=20.3',
  )
})
