import { isFree, portsFrom, readPorts } from './ports.mjs'

/** Gives as many base ports as are asked for, each with all its ports free: within the thirty that belong to `INLET_PORT`, or from 4210 on. */
export async function findFreeBases(count: number): Promise<number[]> {
  const own = process.env['INLET_PORT'] ? readPorts().page : undefined
  const { first, step, last } = own ? { first: own, step: 1, last: own + 9 } : { first: 4210, step: 100, last: 9910 }
  const free: number[] = []
  for (let base = first; base <= last && free.length < count; base += step) {
    const ports = await Promise.all(Object.values(portsFrom(base)).map(isFree))
    if (ports.every((isFreeOne) => isFreeOne)) free.push(base)
  }
  if (free.length < count) throw new Error(`No ${count} free groups of ports between ${first} and ${last + 20}.`)
  return free
}
