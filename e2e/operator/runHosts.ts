import { parseArgs } from 'node:util'
import { parseHost } from '../../app/build/deployment.ts'
import { readHosts, writeHosts } from './editHosts.ts'

const usage = `npm run hosts -- list [--dist dist]
npm run hosts -- add https://shop.example [--dist dist]
npm run hosts -- remove https://shop.example [--dist dist]`

/** Lists or changes who may embed a built page, without a build. Gives the exit code: 0, or 1 with the reason written. */
export function runHosts(args: readonly string[], usualDist: string, write: (line: string) => void): 0 | 1 {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { dist: { type: 'string' } },
    })
    const [act, ...origins] = positionals
    const dist = values.dist ?? usualDist
    const hosts = readHosts(dist)
    const next = change(act, hosts, origins.map(parseHost))
    if (next !== hosts) writeHosts(dist, next)
    write(next.length > 0 ? next.join('\n') : 'Nobody but the page itself may embed it.')
    return 0
  } catch (thrown) {
    write(thrown instanceof Error ? thrown.message : String(thrown))
    return 1
  }
}

function change(act: string | undefined, hosts: readonly string[], origins: readonly string[]): readonly string[] {
  if (act === 'list' && origins.length === 0) return hosts
  if (act === 'add' && origins.length > 0) return [...new Set([...hosts, ...origins])]
  if (act !== 'remove' || origins.length === 0) throw new Error(usage)
  const unknown = origins.find((origin) => !hosts.includes(origin))
  if (unknown) throw new Error(`${unknown} is not in the list: ${hosts.join(', ') || 'it is empty'}.`)
  return hosts.filter((host) => !origins.includes(host))
}
