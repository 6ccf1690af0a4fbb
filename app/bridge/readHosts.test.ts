import { expect, test, vi } from 'vitest'
import { readHosts } from './readHosts.ts'

const answering = (body: string, status = 200) => Promise.resolve(new Response(body, { status }))
const list = '{"hosts": ["https://shop.example"]}'
const dead = () => Promise.reject(new TypeError('offline'))

test('gives the list', async () => {
  const get = vi.fn(dead)
  expect(await readHosts(answering(list), get)).toEqual(['https://shop.example'])
  expect(get).not.toHaveBeenCalled()
})

test.each([
  ['no file', 'Not found', 404],
  ['a list in an error', list, 500],
  ['no JSON', '<!doctype html>', 200],
  ['nothing', 'null', 200],
  ['no list', '{"hosts": "https://shop.example"}', 200],
  ['a list of other things', '{"hosts": [1]}', 200],
])('%s is no list', async (_name, body, status) =>
  expect(await readHosts(answering(body, status), dead)).toBeUndefined(),
)

test('a request that failed is made again, and no answer is no word', async () => {
  expect(await readHosts(dead(), () => answering(list))).toEqual(['https://shop.example'])
  await expect(readHosts(dead(), dead)).rejects.toThrow('offline')
})

test('a request that never ends, or ends half way, is made again', async () => {
  vi.useFakeTimers()
  const never = () => new Promise<Response>(() => undefined)
  const cut = new ReadableStream({ start: (body) => body.error(new TypeError('cut off')) })
  expect(await readHosts(Promise.resolve(new Response(cut)), () => answering(list))).toEqual(['https://shop.example'])
  const get = vi.fn(() => answering(list))
  const read = readHosts(never(), get)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await read).toEqual(['https://shop.example'])
  const silent = expect(readHosts(never(), never)).rejects.toThrow('hosts.json')
  await vi.advanceTimersByTimeAsync(20_000)
  await silent
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})
