import { createServer } from 'node:net'

/** The page's port when `INLET_PORT` says nothing. */
const defaultBase = 4010

/**
 * Gives the three ports that belong to a base port: page N, backends N+10, playground N+20.
 */
export function portsFrom(base) {
  return { page: base, backends: base + 10, playground: base + 20 }
}

/**
 * Reads `INLET_PORT` and gives the three ports.
 * @throws an Error whose message can be shown as it is, when `INLET_PORT` is not a port that leaves room for the others.
 */
export function readPorts(env = process.env) {
  if (!env.INLET_PORT) return portsFrom(defaultBase)
  const base = Number(env.INLET_PORT)
  if (!Number.isInteger(base) || base < 1 || base > 65_515)
    throw new Error(`INLET_PORT must be a number from 1 to 65515, and it is "${env.INLET_PORT}".`)
  return portsFrom(base)
}

/** Gives the first service whose port is taken as `{ service, port }`, or undefined when all are free. */
export async function findTaken(ports) {
  for (const [service, port] of Object.entries(ports)) if (!(await isFree(port))) return { service, port }
  return undefined
}

/** Tells whether nothing listens on the port, on either loopback address. A machine without IPv6 counts as free there. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1', '::']) if (!(await canListen(port, host))) return false
  return true
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(!['EADDRINUSE', 'EACCES'].includes(error.code)))
    server.listen({ port, host }, () => server.close(() => resolve(true)))
  })
}
