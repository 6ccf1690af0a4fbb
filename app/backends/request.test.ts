import { afterEach, expect, test, vi } from 'vitest'
import { exchangeJson } from './request.ts'

afterEach(() => vi.doUnmock('./toFailure.ts'))

const ask = () =>
  exchangeJson({
    backend: 'openfort',
    url: 'https://api.example/session',
    signal: new AbortController().signal,
    fetch: () => Promise.resolve(new Response('{}', { status: 404 })),
  })

test('a refusal is read where the part that reads it is there', async () => {
  await expect(ask()).rejects.toMatchObject({ code: 'session_not_found' })
})

test('a refusal that nobody can read is trouble that passes', async () => {
  vi.doMock('./toFailure.ts', () => {
    throw new Error('offline')
  })
  await expect(ask()).rejects.toMatchObject({ code: 'backend_failed', context: { backend: 'openfort', status: 404 } })
})
