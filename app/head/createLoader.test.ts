// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLoader, type Parts, type Shared } from './createLoader.ts'
import { holdScripts, module, parts, settle, tags } from './fakeScripts.ts'

holdScripts()

test('a part comes through a module tag with its hash, and then from the module map', async () => {
  const importModule = vi.fn(async () => module)
  const part = createLoader(parts, importModule).load('rest')
  const [tag] = tags
  expect([tag?.type, tag?.getAttribute('src'), tag?.integrity, tag?.crossOrigin]).toEqual([
    'module',
    '/assets/rest-a_b_5678.js',
    'sha256-a+b/5678901234=',
    '',
  ])
  expect(importModule).not.toHaveBeenCalled()
  settle(0, 'load')
  expect(await part).toBe(module)
  expect(importModule).toHaveBeenCalledExactlyOnceWith('/assets/rest-a_b_5678.js')
})

test('a part is made of what the entry shares, once that is there', async () => {
  const { load, share } = createLoader(parts, async () => ({ make: ({ word }: Shared) => ({ word }) }))
  const part = load('rest')
  const made = vi.fn()
  void part.then(made)
  settle(0, 'load')
  await new Promise((done) => setTimeout(done))
  expect(made).not.toHaveBeenCalled()
  share({ word: 'hello' })
  expect(await part).toEqual({ word: 'hello' })
})

test('a part that takes from another is made of that too', async () => {
  const served: Record<string, unknown> = {
    '/assets/rest-a_b_5678.js': { from: 'evm', make: ({ word }: Shared, { more }: Shared) => ({ said: [word, more] }) },
    '/assets/evm-evm45678.js': { make: ({ word }: Shared) => ({ more: `${String(word)} again` }) },
  }
  const { load, share } = createLoader(parts, async (url) => served[url])
  share({ word: 'hello' })
  const part = load('rest')
  settle(0, 'load')
  await new Promise((done) => setTimeout(done))
  settle(1, 'load')
  expect(await part).toEqual({ said: ['hello', 'hello again'] })
})

test('islands of the first part come in its file, each run once it is asked for', async () => {
  const checksum = vi.fn(() => module)
  const qr = vi.fn(() => module)
  const guests = { checksum: { make: checksum }, qr: { make: qr } }
  const importModule = async () => ({ make: () => 'made', guests })
  const { load, share } = createLoader({ receiver: 'rec45678901234=' }, importModule)
  share({})
  const both = Promise.all([load('qr'), load('qr')])
  settle(0, 'load')
  expect(await both).toEqual([module, module])
  expect(tags.map((tag) => tag.getAttribute('src'))).toEqual(['/assets/receiver-rec45678.js'])
  expect([checksum.mock.calls.length, qr.mock.calls.length]).toEqual([0, 1])
})

test('a part in the file of another is made of what it takes from, and leaves the other alone', async () => {
  const adapter = vi.fn(() => 'adapter')
  const routes = { from: 'receiver', make: ({ word }: Shared, { more }: Shared) => ({ said: [word, more] }) }
  const served: Record<string, unknown> = {
    '/assets/createDaimo-dai45678.js': { make: adapter, guests: { routes } },
    '/assets/receiver-rec45678.js': { make: () => ({ more: 'again' }) },
  }
  const listed: Parts = { createDaimo: 'dai45678901234=', receiver: 'rec45678901234=' }
  const { load, share } = createLoader(listed, async (url) => served[url])
  share({ word: 'hello' })
  const part = load('routes')
  settle(0, 'load')
  await vi.waitFor(() => expect(tags).toHaveLength(2))
  settle(1, 'load')
  expect(await part).toEqual({ said: ['hello', 'again'] })
  expect(adapter).not.toHaveBeenCalled()
  expect(await load('createDaimo')).toBe('adapter')
  expect(tags).toHaveLength(2)
})

test('what comes with several parts is taken from the one that was asked for, else from its own file', async () => {
  const made = (word: string) => ({ make: () => word })
  const served: Record<string, unknown> = {
    '/assets/solanaWallet-sol45678.js': { ...made('wallet'), guests: { sending: made('theirs') } },
    '/assets/sending-sen45678.js': made('own'),
  }
  const listed: Parts = { solanaWallet: 'sol45678901234=', sending: 'sen45678901234=' }
  const start = () => {
    const { load, share } = createLoader(listed, async (url) => served[url])
    share({})
    return load
  }
  const beside = start()
  const both = Promise.all([beside('solanaWallet'), beside('sending')])
  settle(0, 'load')
  expect(await both).toEqual(['wallet', 'theirs'])
  expect(tags).toHaveLength(1)
  const alone = start()('sending')
  settle(1, 'load')
  expect(await alone).toBe('own')
})

test('what came in its own file is not made again with a part that brings it too', async () => {
  const make = vi.fn(() => 'made')
  const { load, share } = createLoader({ evmWallet: 'evm45678901234=', sending: 'sen45678901234=' }, async () => ({
    make,
    guests: { sending: { make } },
  }))
  share({})
  const own = load('sending')
  settle(0, 'load')
  await own
  const wallet = load('evmWallet')
  settle(1, 'load')
  await wallet
  await load('sending')
  expect([make.mock.calls.length, tags.length]).toEqual([2, 2])
})

test('an island whose file could not be had is asked for again with it', async () => {
  const importModule = async () => ({ make: () => 'made', guests: { qr: { make: () => module } } })
  const { load, share } = createLoader({ receiver: 'rec45678901234=' }, importModule)
  share({})
  const first = load('qr')
  settle(0, 'error')
  await expect(first).rejects.toThrow('The part "receiver" could not be loaded')
  const second = load('qr')
  await vi.waitFor(() => expect(tags).toHaveLength(2))
  expect(tags[1]?.getAttribute('src')).toBe('/assets/receiver-rec45678.js?1')
  settle(1, 'load')
  expect(await second).toBe(module)
})

test('a part is loaded once, however often it is asked for', async () => {
  const { load } = createLoader(parts, async () => module)
  const both = [load('rest'), load('rest')]
  settle(0, 'load')
  await Promise.all(both)
  await load('rest')
  expect(tags).toHaveLength(1)
})

test('after an error the same name is asked for again, by another URL of the same file', async () => {
  const importModule = vi.fn(async () => module)
  const { load } = createLoader(parts, importModule)
  const first = load('rest')
  settle(0, 'error')
  await expect(first).rejects.toThrow('The part "rest" could not be loaded')
  const second = load('rest')
  await vi.waitFor(() => expect(tags).toHaveLength(2))
  expect([tags[1]?.getAttribute('src'), tags[1]?.integrity]).toEqual([
    '/assets/rest-a_b_5678.js?1',
    'sha256-a+b/5678901234=',
  ])
  settle(1, 'load')
  expect(await second).toBe(module)
  expect(importModule).toHaveBeenCalledExactlyOnceWith('/assets/rest-a_b_5678.js?1')
})

describe('a part that hangs', () => {
  const settled = vi.fn()
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    settled.mockClear()
  })
  const giveUp = async () => {
    const importModule = vi.fn(async () => ({ make: () => module }))
    const { load, share } = createLoader(parts, importModule)
    share({})
    const first = load('rest')
    first.catch(settled)
    await vi.advanceTimersByTimeAsync(19_999)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await expect(first).rejects.toThrow('The part "rest" could not be loaded')
    return { load, importModule }
  }
  const hang = async () => {
    const { load, importModule } = await giveUp()
    const again = load('rest')
    await vi.advanceTimersByTimeAsync(0)
    return { again, importModule }
  }

  test('has failed after a while, and is asked for again by another URL', async () => {
    const { again, importModule } = await hang()
    expect(tags[1]?.getAttribute('src')).toBe('/assets/rest-a_b_5678.js?1')
    settle(1, 'load')
    expect(await again).toBe(module)
    expect(importModule).toHaveBeenCalledExactlyOnceWith('/assets/rest-a_b_5678.js?1')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('counts when it comes after all, and is made once', async () => {
    const { again, importModule } = await hang()
    settle(0, 'load')
    expect(await again).toBe(module)
    expect(importModule).toHaveBeenCalledExactlyOnceWith('/assets/rest-a_b_5678.js')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('is not asked for again when it came meanwhile', async () => {
    const { load, importModule } = await giveUp()
    settle(0, 'load')
    await vi.advanceTimersByTimeAsync(0)
    const again = load('rest')
    await vi.advanceTimersByTimeAsync(0)
    expect(tags).toHaveLength(1)
    expect(await again).toBe(module)
    expect(importModule).toHaveBeenCalledOnce()
  })
})

test('a failure of one part leaves the URL of another as it is', async () => {
  const { load } = createLoader(parts, async () => module)
  const first = load('rest')
  settle(0, 'error')
  await expect(first).rejects.toThrow()
  void load('evm')
  expect(tags[1]?.getAttribute('src')).toBe('/assets/evm-evm45678.js')
})

test.each(['other', '__proto__', 'toString', ''])('the name "%s" is not listed and loads nothing', async (name) => {
  await expect(createLoader(parts, async () => module).load(name)).rejects.toThrow(TypeError)
  expect(tags).toHaveLength(0)
})

test('the Trusted Types policy lets listed URLs through and nothing else', () => {
  const createPolicy = vi.fn((_name: string, rules: { createScriptURL(url: string): string }) => rules)
  vi.stubGlobal('trustedTypes', { createPolicy })
  createLoader(parts, async () => module)
  const [name, rules] = createPolicy.mock.calls[0] ?? []
  expect(name).toBe('inlet')
  expect(rules?.createScriptURL('/assets/rest-a_b_5678.js')).toBe('/assets/rest-a_b_5678.js')
  expect(rules?.createScriptURL('/assets/rest-a_b_5678.js?2')).toBe('/assets/rest-a_b_5678.js?2')
  for (const url of [
    '/assets/rest-a_b_5678.js#x',
    '/assets/rest-a_b_5678.js?a',
    'https://evil.example/assets/rest-a_b_5678.js',
    'data:,',
  ])
    expect(() => rules?.createScriptURL(url)).toThrow(TypeError)
})
