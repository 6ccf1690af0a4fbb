import { describe, expect, test } from 'vitest'
import { isDepositError } from '../../errors.ts'
import { createOpenfort } from './createOpenfort.ts'
import waiting from './recordings/waiting.json'
import { codeOf, config, credentials, polygon, scripted, signal, withMethod } from './scripted.ts'

describe('a read', () => {
  test('gives the session in our words and units', async () => {
    const { backend, calls } = scripted({ body: waiting })
    const session = await backend.retrieve(signal)
    expect(session).toMatchObject({
      status: 'waiting_payment',
      sessionId: 'fnd_3b1c',
      isTest: true,
      expiresAt: 1784086400000,
      isAddressReusable: true,
      target: { asset: { symbol: 'USDC', chainId: 'eip155:8453' } },
      instruction: {
        kind: 'transfer',
        asset: polygon,
        receiverAddress: '0x4444444444444444444444444444444444444444',
        minAmount: 1_000_000n,
        walletLinks: [{ app: 'metamask' }],
        memo: { kind: 'none' },
      },
    })
    expect(session.status === 'waiting_payment' && session.instruction).not.toHaveProperty('amount')
    expect(calls[0]).toMatchObject({ method: 'GET', path: '/v2/funding/sessions/fnd_3b1c?clientSecret=cs_marker' })
    expect(calls[0]!.headers.get('authorization')).toBe('Bearer pk_test_1')
  })

  test('derives what to send for a locked amount from the route’s fees', async () => {
    const { backend } = scripted({ body: { ...waiting, amountUnits: '25000000' } })
    const session = await backend.retrieve(signal)
    expect(session.status === 'waiting_payment' && session.instruction).toMatchObject({
      amount: { units: 25_021_000n, basis: 'derived' },
    })
  })

  test('does not call an amount exact when a fee’s unit is unclear', async () => {
    const { backend } = scripted({
      body: { ...withMethod({ fees: [{ kind: 'gas', amount: '21000', currency: 'USDC' }] }), amountUnits: '25000000' },
    })
    const session = await backend.retrieve(signal)
    expect(session.status === 'waiting_payment' && session.instruction).toMatchObject({
      amount: { units: 25_000_000n, basis: 'about' },
    })
  })

  test('takes an unknown status for something under way, without an address', async () => {
    const { backend } = scripted({ body: { ...waiting, status: 'quantum' } })
    expect(await backend.retrieve(signal)).toMatchObject({ status: 'processing', backendStatus: 'quantum' })
  })

  test('says when a memo is needed and its value is nowhere', async () => {
    const cex = { exchange: 'binance', network: 'Polygon', minWithdrawal: '5000000', requiresMemo: true }
    const { backend } = scripted({ body: withMethod({ type: 'cex', cex }) })
    const session = await backend.retrieve(signal)
    expect(session.status === 'waiting_payment' && session.instruction).toMatchObject({
      memo: { kind: 'unknown' },
      withdrawal: { network: 'Polygon', minAmount: 5_000_000n },
    })
  })

  test('looks an asset up in the list of chains when it is not pinned', async () => {
    const currency = '0xc2132D05D31c914a87C6611C10748AEb04B58e8F'
    const source = { chain: 'eip155:137', currency, amount: '1000000' }
    const chains = {
      chains: [
        {
          id: 'eip155:137',
          name: 'Polygon',
          vmType: 'evm',
          currencies: [{ symbol: 'USDT', address: currency, decimals: 6, native: false }],
        },
      ],
    }
    const { backend } = scripted({ body: withMethod({ source, addressUri: null }) }, { body: chains })
    expect(await backend.retrieve(signal)).toMatchObject({ route: { asset: { symbol: 'USDT' } } })
  })

  test.each([
    [
      'a witness with another address',
      withMethod({ receiverAddress: '0x5555555555555555555555555555555555555555' }),
      'address_mismatch',
    ],
    [
      'a witness with another chain',
      withMethod({ addressUri: waiting.paymentMethod.addressUri.replace('@137', '@1') }),
      'address_mismatch',
    ],
    [
      'an address of 39 nibbles',
      withMethod({ receiverAddress: '0x444444444444444444444444444444444444444' }),
      'address_invalid',
    ],
    ['no address while waiting', { ...waiting, paymentMethod: null }, 'backend_unreadable'],
    ['an amount that is no whole number', { ...waiting, amountUnits: 25.5 }, 'backend_unreadable'],
    ['an amount below nothing', { ...waiting, amountUnits: -25 }, 'backend_unreadable'],
    ['a number that may have lost digits', { ...waiting, amountUnits: 2 ** 53 }, 'backend_unreadable'],
    ['a list for an object', [], 'backend_unreadable'],
    ['no JSON', '<html>', 'backend_unreadable'],
    ['a time in ms', { ...waiting, expiresAt: 1784086400000 }, 'backend_unreadable'],
  ])('refuses %s', async (_name, body, code) => {
    expect(await codeOf(scripted({ body }).backend.retrieve(signal))).toBe(code)
  })

  test('refuses the session of another link, and an address that takes no money', async () => {
    const token = waiting.paymentMethod.source.currency
    const zero = '0x0000000000000000000000000000000000000000'
    expect(await codeOf(scripted({ body: { ...waiting, id: 'fnd_other' } }).backend.retrieve(signal))).toBe(
      'session_mismatch',
    )
    for (const receiverAddress of [token, zero])
      expect(
        await codeOf(scripted({ body: withMethod({ receiverAddress, addressUri: null }) }).backend.retrieve(signal)),
      ).toBe('address_invalid')
  })

  test('lets no odd detail that nobody pays by hide the address', async () => {
    const odd = withMethod({
      fees: [
        { kind: 'gas', amount: 1 },
        { kind: 'app', amount: '0.1', currency: 'USDC' },
      ],
      deeplinks: [{ url: 'https://link.metamask.io' }, 7],
      cex: { exchange: 'binance', requiresMemo: false },
    })
    const { backend } = scripted({ body: { ...odd, amountUnits: '25000000', metadata: { txHash: 7 } } })
    const session = await backend.retrieve(signal)
    expect(session.status === 'waiting_payment' && session.instruction).toMatchObject({
      fees: [{ kind: 'app' }],
      amount: { basis: 'about' },
      walletLinks: [],
      withdrawal: { network: 'Polygon' },
    })
  })

  test('leaves the choice to the payer when the route is one that it cannot carry out', async () => {
    const source = { chain: 'bip122:000000000019d6689c085ae165831e93', currency: 'BTC', amount: '1' }
    const chains = { chains: [] }
    const { backend } = scripted({ body: withMethod({ type: 'bitcoin', source }) }, { body: chains })
    expect(await backend.retrieve(signal)).toMatchObject({
      status: 'requires_payment_method',
      issue: 'instructions_unavailable',
    })
  })

  test('keeps a wallet link only when it pays what the screen shows', async () => {
    const link = (query: string) => ({
      app: 'metamask',
      label: 'MetaMask',
      url: `https://link.metamask.io/send/${waiting.paymentMethod.source.currency}@137/transfer?${query}`,
    })
    const to = `address=${waiting.paymentMethod.receiverAddress}`
    const linksOf = async (...deeplinks: object[]) => {
      const { backend } = scripted({ body: { ...withMethod({ deeplinks }), amountUnits: '25000000' } })
      const session = await backend.retrieve(signal)
      return session.status === 'waiting_payment' && session.instruction.kind === 'transfer'
        ? session.instruction.walletLinks.length
        : undefined
    }
    expect(await linksOf(link(to), link(`${to}&uint256=25021000`), link(`${to}&uint256=25000000`))).toBe(2)
    expect(await linksOf({ ...link(to), url: `https://evil.example/?${to}` }, link('uint256=25021000'))).toBe(0)
    expect(await codeOf(linksOf(link(`address=0x${'5'.repeat(40)}`)))).toBe('address_mismatch')
  })

  test('names the path of a misfit and never the secret', async () => {
    const thrown: unknown = await scripted({ body: { ...waiting, id: 7 } })
      .backend.retrieve(signal)
      .catch((cause: unknown) => cause)
    expect(isDepositError(thrown, 'backend_unreadable') && thrown.context).toEqual({
      backend: 'openfort',
      path: '$.id',
      expected: 'text',
    })
    expect(JSON.stringify(thrown)).not.toContain('cs_marker')
  })

  test.each([
    [401, 'session_unauthorized'],
    [404, 'session_not_found'],
    [429, 'backend_rate_limited'],
    [503, 'backend_failed'],
    [400, 'backend_rejected'],
  ])('turns HTTP %i into %s', async (status, code) => {
    expect(await codeOf(scripted({ status, body: { error: { message: 'cs_marker' } } }).backend.retrieve(signal))).toBe(
      code,
    )
  })

  test('uses the read that the head script began, once', async () => {
    const backend = createOpenfort(config, credentials, {
      fetch: () => Promise.reject(new Error('asked anew')),
      firstRead: Promise.resolve(Response.json(waiting)),
    })
    expect((await backend.retrieve(signal)).status).toBe('waiting_payment')
    expect(await codeOf(backend.retrieve(signal))).toBe('backend_unreachable')
  })
})
