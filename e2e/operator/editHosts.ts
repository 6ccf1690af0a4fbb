import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHost } from '../../app/build/deployment.ts'
import { withHosts } from '../../app/build/frameAncestors.ts'
import type { HeaderRule } from '../../app/build/headers.ts'

/**
 * Reads who may embed a built page.
 * @throws an Error that can be shown as it is, for a folder without a build or a list that is broken
 */
export function readHosts(dist: string): readonly string[] {
  const file = join(dist, 'hosts.json')
  if (!existsSync(file) || !existsSync(join(dist, 'headers.json')))
    throw new Error(`There is no built page in ${dist}: run "npm run build" first, or name its folder by --dist.`)
  const { hosts } = parse(file) as { hosts?: unknown }
  if (!Array.isArray(hosts) || !hosts.every((host) => typeof host === 'string'))
    throw new Error(`${file} should be {"hosts": ["https://shop.example"]}.`)
  return hosts.map(parseHost)
}

/**
 * Writes who may embed a built page: `hosts.json`, and the policy's `frame-ancestors` in `headers.json` and `_headers`.
 * The three say the same afterwards, also where one was edited by hand before.
 * @throws an Error that can be shown as it is, before anything is written
 */
export function writeHosts(dist: string, hosts: readonly string[]): void {
  const path = (name: string) => join(dist, name)
  const rules = parse(path('headers.json')) as readonly HeaderRule[]
  const texts = {
    'hosts.json': json({ hosts: hosts.map(parseHost) }),
    'headers.json': json(rules.map((rule) => withPolicy(rule, hosts))),
    ...(existsSync(path('_headers')) && {
      _headers: readFileSync(path('_headers'), 'utf8').replace(/^.*Content-Security-Policy:.*$/gm, (line) =>
        withHosts(line, hosts),
      ),
    }),
  }
  for (const [name, text] of Object.entries(texts)) replaceFile(path(name), text)
}

const policyName = 'Content-Security-Policy'

function withPolicy(rule: HeaderRule, hosts: readonly string[]): HeaderRule {
  const policy = rule.headers[policyName]
  return policy === undefined ? rule : { ...rule, headers: { ...rule.headers, [policyName]: withHosts(policy, hosts) } }
}

/** A server that reads the file meanwhile sees the old one or the new one, never half of it. */
function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Error(`${file} is not JSON.`)
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
