import { expect, test } from 'vitest'
import { addressBody, toAddress } from './address.ts'
import { keyOf, signerOf } from './keys.ts'
import { readTransaction, txidOf, writeTransaction, type Action } from './transaction.ts'

// Written and signed by TronWeb 6.5.1, Tron's own library.
const key = keyOf(`0x${'01'.repeat(32)}`)
const owner = 'TCNkawTmcQgYSU8nP8cHswT1QPjharxJr7'
const to = 'TXHejmNKzgHFmjtt4qx9TWTv3majM9TP6B'
const usdt = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'
const frame = {
  refBlockBytes: Buffer.from('5e4b', 'hex'),
  refBlockHash: Buffer.from('47c9dc89341b300d', 'hex'),
  expiration: 1591089627000n,
  timestamp: 1591089567635n,
}
const transfer =
  'a9059cbb000000000000000000000000e9d79cc47518930bc322d9bf7cddd260a0260a8d00000000000000000000000000000000000000000000000000000000017d7840'
const coins: Action = { type: 'TransferContract', owner, to, amount: 1000n }
const tokens: Action = {
  type: 'TriggerSmartContract',
  owner,
  contract: usdt,
  callValue: 0n,
  data: Buffer.from(transfer, 'hex'),
}

test.each([
  [
    'TRX',
    { ...frame, memo: '', feeLimit: 0n, action: coins },
    '0a025e4b220847c9dc89341b300d40f8fed3a2a72e5a66080112620a2d747970652e676f6f676c65617069732e636f6d2f70726f746f636f6c2e5472616e73666572436f6e747261637412310a15411a642f0e3c3af545e7acbd38b07251b3990914f1121541e9d79cc47518930bc322d9bf7cddd260a0260a8d18e8077093afd0a2a72e',
    '07b1d53ceefe37e45226e51ae503a96c700d6b8c70d6d136dcb9bd2a4d440e90',
    '68d8f95838c0d43772c84a3ef3fd67629b56576a8dea45408ea6cb171863d9133379e9928e80f51c7b07dd5d25f43e5900829afa3cb51dccea37f3c783c13df11c',
  ],
  [
    'USDT',
    { ...frame, memo: 'sweep:a', feeLimit: 100_000_000n, action: tokens },
    `0a025e4b220847c9dc89341b300d40f8fed3a2a72e520773776565703a615aae01081f12a9010a31747970652e676f6f676c65617069732e636f6d2f70726f746f636f6c2e54726967676572536d617274436f6e747261637412740a15411a642f0e3c3af545e7acbd38b07251b3990914f1121541a614f803b6fd780986a42c78ec9c7f77e6ded13c2244${transfer}7093afd0a2a72e900180c2d72f`,
    'e78a8a271a49a9638deb0634246ad4930853d743295b2513cd8b0d57e24a6ecc',
    'a67b6988d903f21b95e891400102332ea95a472b49f6ec99b7a15c00b43529ff26ce160ca6d949d3953e0c3539e9e3a3e679f053eb9f77ee732a247d5a73e3241b',
  ],
])('a transfer of %s is written, named and signed as on Tron', async (_name, transaction, raw, txid, signature) => {
  const written = Buffer.from(writeTransaction(transaction))
  expect(written.toString('hex')).toBe(raw)
  expect(txidOf(written)).toBe(txid)
  expect(await key.sign(txid)).toBe(signature)
  expect(await signerOf(txid, signature)).toBe(owner)
  expect(readTransaction(written)).toEqual(transaction)
})

// From Tron's documentation of createtransaction: what its nodes hash, this does.
test('the id of a transaction is the hash of its raw data', () => {
  const raw =
    '0a025e4b220847c9dc89341b300d40f8fed3a2a72e5a66080112620a2d747970652e676f6f676c65617069732e636f6d2f70726f746f636f6c2e5472616e73666572436f6e747261637412310a1541608f8da72479edc7dd921e4c30bb7e7cddbe722e121541e9d79cc47518930bc322d9bf7cddd260a0260a8d18e8077093afd0a2a72e'
  expect(txidOf(Buffer.from(raw, 'hex'))).toBe('77ddfa7093cc5f745c0d3a54abb89ef070f983343c05e0f89e5a52f3e5401299')
})

test('an address is the key holder of an EVM one, in base58 with a checksum', () => {
  expect(key.address).toBe(owner)
  expect(toAddress(Buffer.from('e9d79cc47518930bc322d9bf7cddd260a0260a8d', 'hex'))).toBe(to)
  expect(addressBody(owner)).toHaveLength(20)
})

test.each([
  ['one letter is another', 'TCNkawTmcQgYSU8nP8cHswT1QPjharxJr8'],
  ['it is cut off', 'TCNkawTmcQgYSU8nP8cHswT1QPjharxJr'],
  ['it is of Bitcoin', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['it is of an EVM chain', '0x1a642f0e3c3af545e7acbd38b07251b3990914f1'],
  ['it is empty', ''],
])('text is no address when %s', (_why, text) => expect(addressBody(text)).toBeUndefined())

test.each([
  ['cut off', (raw: Buffer) => raw.subarray(0, -1)],
  [
    'of a kind that is not known',
    (raw: Buffer) => Buffer.from(raw.toString('hex').replace('5a660801', '5a660802'), 'hex'),
  ],
  ['empty', () => Buffer.alloc(0)],
  ['twice in one', (raw: Buffer) => Buffer.concat([raw, raw])],
])('raw data that is %s is refused', (_how, spoil) => {
  const raw = Buffer.from(writeTransaction({ ...frame, memo: '', feeLimit: 0n, action: coins }))
  expect(() => readTransaction(spoil(raw))).toThrow()
})
