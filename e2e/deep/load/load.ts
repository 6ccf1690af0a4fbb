/** Ten thousand pages that read their sessions from one sandbox, at the pace of pages; a crash in between. Prints figures, fails over its gates. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore, storeFile } from '../../sandbox/ledger/store.ts'
import { askBeside } from './askBeside.ts'
import { askMany, type Ask, type Pace } from './askMany.ts'
import { chooseAsk, createAsk, readAsk, type Known } from './asks.ts'
import { dripHeaders } from './dripHeaders.ts'
import { check, endReport, isSound, say, tell } from './report.ts'
import { compileSandbox, startSandbox } from './startSandbox.ts'

const { values } = parseArgs({ options: { sessions: { type: 'string' }, minutes: { type: 'string' } } })
/** Another number of pages, to try this out: the gates are for ten thousand. */
const sessions = Number(values.sessions ?? 10_000)
/** How long they read. From three on, memory has to stay as it was after two. */
const minutes = Number(values.minutes ?? 1)
const perSecond = Math.round(sessions / 3)
const mib = 1024 * 1024

const folder = mkdtempSync(join(tmpdir(), 'inlet-load-'))
await compileSandbox()
let sandbox = await startSandbox(folder)
try {
  // As many again have left their page and not paid: the sandbox holds them too.
  const asPages = visitorsOf((await makeAll(sessions * 2)).slice(0, sessions))
  say(`memory: ${inMib(sandbox.memory())}`)
  let afterTwo = { memory: Infinity, used: Infinity }
  for (let minute = 1; minute <= minutes; minute += 1) {
    await readAll(minute, asPages)
    const used = await sandbox.collect()
    const memory = sandbox.memory()
    say(`memory once collected: ${inMib(memory)}, ${inMib(used)} of it in use`)
    if (minute === 2) afterTwo = { memory, used }
    check('memory a twentieth above that after two minutes', memory <= afterTwo.memory * 1.05)
    check('what is in use a twentieth above that after two minutes', used <= afterTwo.used * 1.05)
  }
  await comeAtOnce(asPages)
  await crash(asPages(0))
  await askTooMuch(asPages)
  await holdLines(asPages)
  await orderTwice()
} finally {
  await sandbox.stop('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
endReport()

function ask(pace: Pace, askOf: (index: number) => Ask) {
  return askMany(sandbox.url, pace, askOf)
}

/** Asks as the pages of sessions do, by turns: all read, and one in twenty times a payer chooses another way to pay. */
function visitorsOf(open: readonly Known[]): (index: number) => Ask {
  const [reads, choices] = [open.map(readAsk), open.map(chooseAsk)]
  return (index) => {
    const of = index % 20 === 19 ? choices : reads
    return of[(of === reads ? index : Math.floor(index / 20)) % open.length] ?? { request: '' }
  }
}

async function makeAll(count: number): Promise<readonly Known[]> {
  const made = await ask({ total: count, connections: 100, keepsTexts: true }, () => createAsk())
  tell(`${count} sessions made at once`, made)
  check('sessions are made at a thousand a second', made.answered / made.tookMs >= 1 && isSound(made))
  const all = made.texts.map((text) => JSON.parse(text) as Known)
  check('ids are unique', new Set(all.map(({ id }) => id)).size === count)
  return all
}

async function readAll(minute: number, askOf: (index: number) => Ask): Promise<void> {
  const run = await ask({ total: perSecond * 60, perSecond, connections: 200 }, askOf)
  tell(`minute ${minute} of ${sessions} pages that read every 3 s`, run)
  check('no read failed', isSound(run))
  check('half of the reads within 5 ms', run.p50 <= 5)
  check('99 in 100 reads within 50 ms', run.p99 <= 50)
  const memory = sandbox.memory()
  say(`memory: ${inMib(memory)}`)
  check('memory within 256 MiB', memory <= 256 * mib)
}

async function comeAtOnce(askOf: (index: number) => Ask): Promise<void> {
  const run = await ask({ total: 1_000, connections: 1_000 }, (index) => askOf(index * 2))
  tell('a thousand at once', run)
  check('99 in 100 of a thousand at once within 250 ms', run.p99 <= 250 && isSound(run))
}

async function askTooMuch(askOf: (index: number) => Ask): Promise<void> {
  const fast = await ask({ total: perSecond * 15, connections: 200 }, askOf)
  tell('as much as it can do', fast)
  const able = (fast.answered / fast.tookMs) * 1_000
  // Half as many lines again as may wait, each asking again as soon as it is told to go.
  const crowd = { total: Math.round(able * 20), perSecond: able * 2, connections: 2_250 }
  // These do as they are told: a line is used again more than two seconds later.
  const pace = { total: 2_400, perSecond: 200, connections: 600 }
  const beside = await askBeside({ origin: sandbox.url, pace, asks: [askOf(0), askOf(1)] })
  const heldBefore = sandbox.held()
  const tooMuch = await ask(crowd, askOf)
  const seen = await beside.run
  const heldMs = Math.round(sandbox.held() - heldBefore)
  const came = ((tooMuch.answered + tooMuch.refused) / tooMuch.tookMs) * 1_000
  tell(`twice as much: ${Math.round(came)} a second came`, tooMuch)
  say(`  the sandbox itself was held up for ${heldMs} ms in all, because no processor was free`)
  tell('two hundred a second beside them', seen)
  check('what is too much is refused within 50 ms', tooMuch.refused > 0 && seen.refused > 0 && seen.refusedP99 <= 50)
  check('no answer is wrong, none is lost', tooMuch.failures.length + seen.failures.length === 0)
  const after = await ask({ total: perSecond * 5, perSecond, connections: 200 }, askOf)
  tell('the five seconds after', after)
  const usual = await ask({ total: perSecond * 5, perSecond, connections: 200 }, askOf)
  tell('five more', usual)
  check('five seconds after too much nobody is refused', after.failures.length === 0 && isSound(usual))
}

async function holdLines(askOf: (index: number) => Ask): Promise<void> {
  const slow = dripHeaders(sandbox.url, 500)
  const beside = await ask({ total: 10_000, perSecond: 1_000, connections: 100 }, askOf)
  tell('beside 500 who never end their headers', beside)
  const heldMs = await slow
  say(`the last of the 500 was let go after ${Math.round(heldMs)} ms`)
  check('who never ends its headers is let go within 10 s', heldMs <= 10_000 && isSound(beside))
}

async function orderTwice(): Promise<void> {
  const order = createAsk({ externalId: 'order-1' })
  const { texts } = await ask({ total: 200, connections: 200, keepsTexts: true }, () => order)
  const ids = new Set(texts.map((text) => (JSON.parse(text) as Known).id))
  check('200 orders with one external id are one session', texts.length === 200 && ids.size === 1)
}

async function crash(read: Ask): Promise<void> {
  const look = async () => (await ask({ total: 1, connections: 1, keepsTexts: true }, () => read)).texts[0]
  const before = await look()
  await sandbox.stop('SIGKILL')
  say(`the store alone is back in ${Math.round(timeOfStore())} ms`)
  const from = performance.now()
  sandbox = await startSandbox(folder)
  const back = Math.round(performance.now() - from)
  say(`back after a crash in ${back} ms, chains included`)
  check('back after a crash within a second, chains included', back <= 1_000)
  check('a crash loses nothing of a session', before !== undefined && before === (await look()))
}

/** Reads what a sandbox left, from a copy, as one does that starts. In ms. */
function timeOfStore(): number {
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

function inMib(bytes: number): string {
  return `${Math.round(bytes / mib)} MiB`
}
