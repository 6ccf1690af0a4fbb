import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { findTaken, readPorts } from './ports.mjs'

test('the three ports follow INLET_PORT', () => {
  expect(readPorts({})).toEqual({ page: 4010, backends: 4020, playground: 4030 })
  expect(readPorts({ INLET_PORT: '4110' })).toEqual({ page: 4110, backends: 4120, playground: 4130 })
})

test('an INLET_PORT that is no port is refused by name', () => {
  for (const wrong of ['x', '0', '4010.5', '65530'])
    expect(() => readPorts({ INLET_PORT: wrong })).toThrow(`"${wrong}"`)
})

test.each(['127.0.0.1', '0.0.0.0'])('a port taken on %s is found, with its service', async (host) => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  expect(await findTaken({ page: port, backends: port, playground: port })).toEqual({ service: 'page', port })
  await new Promise((resolve) => server.close(resolve))
})
