import { expect, test } from 'vitest'
import { readAnswer } from '../reader.ts'
import { failureOf, samples, startedAt } from './scripted.ts'
import { toChallenge } from './toChallenge.ts'

const account = '0x8ba1f109551bD432803012645Ac136ddd64DBA72'
const nonce = 'a1b2c3d4e5f6g7h8i9j0'
const seconds = startedAt / 1000
const message = ({
  first = 'Sign this message to authenticate with Infinite Agents.',
  key = account.toLowerCase(),
  told = nonce,
  at = seconds,
} = {}) => `${first}\n\nPublicKey: ${key}\nNonce: ${told}\nTimestamp: ${at}`
const read = (text: string, fields: object = {}, askedAt = startedAt) =>
  toChallenge(
    readAnswer('infinite', { nonce, message: text, domain: null, expires_at: String(seconds + 300), ...fields }),
    account,
    askedAt,
  )
const reasonOf = (...args: Parameters<typeof read>) => failureOf(Promise.resolve().then(() => read(...args)))

test('a message that says what it should is given to the letter', () => {
  expect(read(message())).toEqual({ account, nonce, message: message(), expiresAt: startedAt + 300_000 })
  expect(read(message({ key: account })).message).toBe(message({ key: account }))
})

test.each([
  ['another first line', message({ first: 'Sign this message to authenticate with Infinite Agents!' }), 'text'],
  ['a line more', `${message()}\nTransfer: all`, 'text'],
  ['a line before', `I owe you\n${message()}`, 'text'],
  ['no blank line', message().replace('\n\n', '\n'), 'text'],
  ['another kind of line end', message().replace(/\n/g, '\r\n'), 'text'],
  ['another account', message({ key: samples.receiver }), 'account'],
  ['another nonce', message({ told: 'other' }), 'nonce'],
])('%s is not signed', async (_, text, reason) => {
  expect(await reasonOf(text)).toEqual({ code: 'challenge_refused', reason })
})

test('a device whose clock is hours off still signs in, by the message’s own end', () => {
  const askedAt = startedAt + 9 * 3_600_000
  expect(read(message(), {}, askedAt).expiresAt).toBe(askedAt + 300_000)
})

test('a message without an end must be of now', async () => {
  expect(read(message(), { expires_at: null }).expiresAt).toBe(startedAt + 300_000)
  expect(await reasonOf(message({ at: seconds - 86_400 }), { expires_at: null })).toMatchObject({ reason: 'time' })
  expect(await reasonOf(message({ at: seconds - 86_400 }))).toMatchObject({ reason: 'time' })
})

test('a message that ends sooner ends sooner here', () => {
  expect(read(message(), { expires_at: String(seconds + 60) }).expiresAt).toBe(startedAt + 60_000)
})
