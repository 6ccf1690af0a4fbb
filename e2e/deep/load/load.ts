/** Ten thousand pages that read their sessions from one sandbox, at the pace of pages; a crash in between. Prints figures, fails over its gates. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { waitingBody } from '../../fixtures/sessions.ts'
import { openfortKeys } from '../../sandbox/faces/openfort/keys.ts'
import { openStore, storeFile } from '../../sandbox/ledger/store.ts'
import { askMany, type Ask, type Run } from './askMany.ts'
import { dripHeaders } from './dripHeaders.ts'
import { pourRequests, type Pour } from './pourRequests.ts'
import { compileSandbox, startSandbox } from './startSandbox.ts'

/** Another number of pages, to try this out: the gates are for ten thousand. */
const sessions = Number(process.argv[2] ?? 10_000)
const pauseMs = 3_000
const forMs = 60_000
const path = '/openfort/v2/funding/sessions'
const headers = { authorization: `Bearer ${openfortKeys.test}`, 'content-type': 'application/json' }
/** A client of HTTP is slower than the server: what it gets is less than what the server can do. */
const tooMuchBy = 4
const mib = 1024 * 1024

const over: string[] = []
const folder = mkdtempSync(join(tmpdir(), 'inlet-load-'))
await compileSandbox()
let sandbox = await startSandbox(folder)
try {
  const made = await askMany(sandbox.url, { total: sessions, connections: 100, keepsTexts: true }, () => create())
  tell('sessions made at once', made)
  check('sessions are made at a thousand a second', made.answers / made.tookMs >= 1 && isSound(made))
  const open = made.texts.map((text) => JSON.parse(text) as { id: string; clientSecret: string })
  check('ids are unique', new Set(open.map(({ id }) => id)).size === sessions)
  const readOnly = (index: number): Ask => {
    const { id, clientSecret } = open[index % open.length] ?? { id: '', clientSecret: '' }
    return { method: 'GET', path: `${path}/${id}?clientSecret=${clientSecret}`, headers }
  }
  // One page in twenty begins a payment as others wait for theirs.
  const read = (index: number): Ask => (index % 20 === 19 ? create() : readOnly(index))
  const before = sandbox.memory()
  const perSecond = Math.round(sessions / (pauseMs / 1_000))
  const polled = await askMany(
    sandbox.url,
    { total: Math.round((perSecond * forMs) / 1_000), perSecond, connections: 200 },
    read,
  )
  tell(`${sessions} pages that read every 3 s, for a minute`, polled)
  check('no read failed', isSound(polled))
  check('half of the reads within 5 ms', polled.p50 <= 5)
  check('99 in 100 reads within 50 ms', polled.p99 <= 50)
  say(`memory: ${Math.round(before / mib)} MiB, a minute later ${Math.round(sandbox.memory() / mib)} MiB`)
  check('memory within 256 MiB', sandbox.memory() <= 256 * mib)
  const crowd = await askMany(sandbox.url, { total: 1_000, connections: 1_000 }, (index) => read(index * 2))
  tell('a thousand at once', crowd)
  check('99 in 100 of a thousand at once within 250 ms', crowd.p99 <= 250 && isSound(crowd))
  const fast = await askMany(sandbox.url, { total: perSecond * 5, connections: 200 }, readOnly)
  const able = Math.round((fast.answers / fast.tookMs) * 1_000)
  const pour = (pace: number, forMs: number) =>
    pourRequests(sandbox.url, {
      perSecond: pace,
      forMs,
      connections: 1_000,
      headers,
      askOf: (index) => ({ path: readOnly(index).path, own: open[index % open.length]?.id ?? '' }),
    })
  const tooMuch = await pour(able * tooMuchBy, 10_000)
  const after = await pour(perSecond, 5_000)
  const usual = await pour(perSecond, 5_000)
  tellPour(`${tooMuchBy} times the ${able} a second that one client gets of it`, tooMuch)
  tellPour('the five seconds after', after)
  tellPour('five more', usual)
  check('what is too much is refused within 50 ms', tooMuch.refused > 0 && tooMuch.refusedP99 <= 50)
  check(
    'no answer is wrong, none is lost',
    [tooMuch, after, usual].every(({ wrong }) => wrong.length === 0),
  )
  check('five seconds after too much nobody is refused', usual.refused === 0)
  const slow = dripHeaders(sandbox.url, 500)
  const beside = await askMany(sandbox.url, { total: 10_000, perSecond: 1_000, connections: 100 }, read)
  tell('beside 500 who never end their headers', beside)
  const heldMs = await slow
  say(`the last of the 500 was let go after ${Math.round(heldMs)} ms`)
  check('who never ends its headers is let go within 10 s', heldMs <= 10_000 && isSound(beside))
  const first = open[0]
  const same = { ...waitingBody(), externalId: 'order-1' }
  const twins = await askMany(sandbox.url, { total: 200, connections: 200, keepsTexts: true }, () => create(same))
  check(
    '200 orders with one external id are one session',
    new Set(twins.texts.map((text) => (JSON.parse(text) as { id: string }).id)).size === 1,
  )
  const asked = { method: 'GET', path: `${path}/${first?.id}?clientSecret=${first?.clientSecret}`, headers } as const
  const [wasBefore] = (await askMany(sandbox.url, { total: 1, connections: 1, keepsTexts: true }, () => asked)).texts
  await sandbox.stop('SIGKILL')
  say(`the store alone is back in ${Math.round(timeOfStore(folder))} ms`)
  const from = performance.now()
  sandbox = await startSandbox(folder)
  const back = Math.round(performance.now() - from)
  const [isAfter] = (await askMany(sandbox.url, { total: 1, connections: 1, keepsTexts: true }, () => asked)).texts
  say(`back after a crash in ${back} ms, chains included`)
  check('back after a crash within a second, chains included', back <= 1_000)
  check('a crash loses nothing of a session', wasBefore === isAfter)
} finally {
  await sandbox.stop('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
over.forEach((line) => say(`over: ${line}`))
process.exitCode = over.length === 0 ? 0 : 1

/** Reads what a sandbox left, from a copy, as one does that starts. In ms. */
function timeOfStore(folder: string): number {
  const copy = mkdtempSync(join(tmpdir(), 'inlet-load-copy-'))
  try {
    cpSync(join(folder, storeFile), join(copy, storeFile))
    const from = performance.now()
    const store = openStore(copy)
    const tookMs = performance.now() - from
    store.close()
    check('the store is back within a second', tookMs <= 1_000)
    return tookMs
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function create(body: object = waitingBody()): Ask {
  return { method: 'POST', path, headers, body: JSON.stringify(body) }
}

function isSound({ failures }: Run): boolean {
  return failures.length === 0
}

function tell(words: string, { answers, failures, tookMs, p50, p99 }: Run): void {
  say(
    `${words}: ${answers} answers in ${(tookMs / 1_000).toFixed(1)} s, ${failures.length} failures, half within ${p50.toFixed(1)} ms, 99 in 100 within ${p99.toFixed(1)} ms`,
  )
  if (failures[0] !== undefined) say(`the first failure: ${failures[0]}`)
}

function tellPour(words: string, { answered, refused, refusedP99, wrong }: Pour): void {
  say(
    `${words}: ${answered} answers, ${refused} told to ask again later, 99 in 100 within ${refusedP99.toFixed(1)} ms, ${wrong.length} wrong or lost`,
  )
  if (wrong[0] !== undefined) say(`the first of the wrong: ${wrong[0]}`)
}

function check(words: string, holds: boolean): void {
  if (!holds) over.push(words)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
