const evil = '0x000000000000000000000000000000000000dEaD'

/** Fields that a host would love to set, under every name that it may try. */
const wishes = {
  ...{ address: evil, receiverAddress: evil, recipient: evil, to: evil, refundAddress: evil, amount: '999999999' },
  ...{
    session: 'fnd_evil',
    sessionId: 'fnd_evil',
    clientSecret: 'cs_evil',
    backend: 'evil',
    apiBase: 'http://evil.test',
  },
  ...{ chainId: 'eip155:1', assetId: 'eip155:1/slip44:60', paymentMethod: { receiverAddress: evil } },
}
const deep = `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`
const polluting = JSON.parse(
  '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
) as object

const command = (type: string, data: unknown) => JSON.stringify({ ns: 'inlet', v: 1, type, data })

/** What a hostile host says to a page that hears it, as JSON text: too deep and too odd for a test's own wire. */
export const nastyCommands: readonly string[] = [
  command('host.hello', { ...wishes, caps: ['open', 'pay', '__proto__', 7] }),
  ...['host.session', 'host.choose', 'host.pay', 'payment.completed', 'session.updated', 'state', '__proto__'].map(
    (type) => command(type, wishes),
  ),
  ...['host.theme', 'host.returned', 'host.ping', 'host.answer'].map((type) => command(type, wishes)),
  command('host.hello', polluting),
  command('host.insets', polluting),
  command('host.hello', { last: { epoch: 'x', seq: -1e308 }, name: 'x'.repeat(60_000) }),
  command('host.ping', {}).replace('{}', deep),
  command('host.theme', { mode: 'dark"] { background: url(http://evil.test) } [x="' }),
  command('host.locale', { locale: '"><img src=http://evil.test>' }),
  command('host.locale', { locale: 'x-----' }),
  command('host.insets', { top: '1px;background:url(http://evil.test)' }),
  command('host.insets', { left: 1e9, bottom: -5 }),
  command('host.insets', {}).replace('{}', '{"top": 1e999}'),
  command('host.insets', { 'x:url(http://evil.test)': 1 }),
  command('host.ping', 'x'.repeat(70_000)),
  ...['null', '7', '[]', '{"ns": "inlet"}', '{"ns": "inlet", "v": 2, "type": "host.ping"}'],
]
