// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { createLoader, type Parts } from './createLoader.ts'
import { holdScripts, module, parts, settle, tags } from './fakeScripts.ts'

holdScripts()

describe('a second list', () => {
  const short: Parts = { rest: parts['rest']!, moreParts: 'more5678901234=' }
  const importModule = async (url: string) => (url.includes('moreParts') ? { parts: { evm: parts['evm'] } } : module)
  const flush = () => vi.waitFor(() => expect(tags).toHaveLength(2))

  test('is loaded for a name that the first one lacks, by its own hash, and then kept', async () => {
    const { load } = createLoader(short, importModule)
    const part = load('evm')
    expect([tags[0]?.getAttribute('src'), tags[0]?.integrity]).toEqual([
      '/assets/moreParts-more5678.js',
      'sha256-more5678901234=',
    ])
    settle(0, 'load')
    await flush()
    expect([tags[1]?.getAttribute('src'), tags[1]?.integrity]).toEqual([
      '/assets/evm-evm45678.js',
      'sha256-evm45678901234=',
    ])
    settle(1, 'load')
    expect(await part).toBe(module)
    await expect(load('other')).rejects.toThrow(TypeError)
    expect(tags).toHaveLength(2)
  })

  test('that could not be loaded is asked for again with the next name', async () => {
    const { load } = createLoader(short, importModule)
    const first = load('evm')
    settle(0, 'error')
    await expect(first).rejects.toThrow('The part "moreParts" could not be loaded')
    const second = load('evm')
    await flush()
    expect(tags[1]?.getAttribute('src')).toBe('/assets/moreParts-more5678.js?1')
    settle(1, 'load')
    await vi.waitFor(() => expect(tags).toHaveLength(3))
    settle(2, 'load')
    expect(await second).toBe(module)
  })

  test('is followed by the next one for a name that it lacks too', async () => {
    const listed: Parts = { moreParts: 'more5678901234=', rareParts: 'rare5678901234=' }
    const { load } = createLoader(listed, async (url) =>
      url.includes('rare') ? { parts } : url.includes('more') ? { parts: {} } : module,
    )
    const part = load('rest').catch((error: unknown) => error)
    settle(0, 'load')
    await flush()
    settle(1, 'load')
    await vi.waitFor(() => expect(tags).toHaveLength(3))
    expect(tags.map((tag) => tag.getAttribute('src'))).toEqual([
      '/assets/moreParts-more5678.js',
      '/assets/rareParts-rare5678.js',
      '/assets/rest-a_b_5678.js',
    ])
    settle(2, 'load')
    expect(await part).toBe(module)
  })

  test('lets no URL through before it is there, and no other after', async () => {
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL(url: string): string }) => rules)
    vi.stubGlobal('trustedTypes', { createPolicy })
    const { load } = createLoader(short, importModule)
    const [, rules] = createPolicy.mock.calls[0] ?? []
    expect(() => rules?.createScriptURL('/assets/evm-evm45678.js')).toThrow(TypeError)
    void load('evm')
    settle(0, 'load')
    await flush()
    expect(rules?.createScriptURL('/assets/evm-evm45678.js')).toBe('/assets/evm-evm45678.js')
    expect(() => rules?.createScriptURL('/assets/evm-other123.js')).toThrow(TypeError)
  })
})
