import { expect, test } from 'vitest'
import { readClient } from '../../../e2e/sandbox/walletConnect/readClient.ts'
import { curves } from '../curves.ts'
import { fromHex, toHex } from './bytes.ts'
import { agree, makeKey, makeToken, topicOf } from './keys.ts'
import { hasWebCurves, webCurves } from './webCurves.ts'

const both = [
  ['the engine', webCurves],
  ['code', curves],
] as const

test.each(both)('both sides agree on one topic and one key, with the mathematics of %s', async (_, mine) => {
  for (const [, theirs] of both) {
    const [one, other] = await Promise.all([mine.makePair(), theirs.makePair()])
    const agreed = await agree(mine, one, toHex(other.publicKey))
    expect(agreed).toEqual(await agree(theirs, other, toHex(one.publicKey)))
    expect(agreed.topic).toMatch(/^[0-9a-f]{64}$/)
  }
})

test.each(both)('a key that is none agrees on nothing, with the mathematics of %s', async (_, mine) => {
  const pair = await mine.makePair()
  for (const key of ['undefined', '', '00', '0'.repeat(64)]) await expect(agree(mine, pair, key)).rejects.toThrow()
})

test.each(both)('a topic is the hash of its key, with the mathematics of %s', async (_, mine) => {
  const { topic } = await topicOf(mine, '0'.repeat(64))
  expect(topic).toBe('66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925')
})

test.each(both)('a relay knows the client by its token, the same after a reload, by %s', async (_, mine) => {
  const [seed, now] = [makeKey(), Date.now()]
  const read = async (at: number) => {
    const auth = await makeToken(mine, seed, 'wss://relay.example', now)
    return readClient(new URL(`wss://relay.example/?projectId=${'0'.repeat(32)}&auth=${auth}`), at)
  }
  const [client, again] = [await read(now), await read(now)]
  expect(client).toMatch(/^did:key:z6Mk/)
  expect(again).toBe(client)
  expect(await read(now + 90_000_000)).toBeUndefined()
})

test('the key of a seed is the one of RFC 8032, 7.1', async () => {
  const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
  for (const [, mine] of both)
    expect(toHex((await mine.makeSigner(fromHex(seed))).publicKey)).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    )
})

test('an engine with both curves is known', async () => {
  expect(await hasWebCurves()).toBe(true)
})
