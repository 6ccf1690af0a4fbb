import { connect } from 'node:net'

/**
 * Opens connections that send a header's name a byte a second and never end it.
 * @returns how long the last of them was held, in ms; half a minute at most
 */
export async function dripHeaders(origin: string, connections: number): Promise<number> {
  const { hostname, port } = new URL(origin)
  const started = performance.now()
  const held = Array.from({ length: connections }, () => dripOne(hostname, Number(port)))
  await Promise.all(held)
  return performance.now() - started
}

function dripOne(host: string, port: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => socket.write('GET / HTTP/1.1\r\nhost: localhost\r\nx-'))
    const drip = setInterval(() => socket.write('a'), 1_000)
    const deadline = setTimeout(() => socket.destroy(), 30_000)
    // Whoever is let go gets an answer first, which has to be read for the end to be seen.
    socket.resume().on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(drip)
      clearTimeout(deadline)
      resolve()
    })
  })
}
