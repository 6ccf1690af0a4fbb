import { withEntry } from '../pages/withEntry.ts'
import type { Facts, Mishap } from './serveSite.ts'

/** A mishap, and what the page must find out in it. Facts that are not named may be anything. */
export type ProofCase = {
  readonly name: string
  readonly mishap?: Mishap
  readonly documentStart?: string
  readonly facts: Facts
}

const works: Facts = {
  entry: 'ran',
  part: 'hello. & hello hello <3',
  style: 'rgb(1, 2, 3)',
  svg: 'true',
  clicks: '2',
  latePart: 'bye bye',
  island: '3',
}
const isStrict: Facts = {
  added: 'refused',
  untagged: 'refused',
  unlisted: 'error: There is no part "nothing"',
  text: 'refused',
  html: 'refused',
  scriptUrl: 'refused',
}
const refused = (name: string) => `error: The part "${name}" could not be loaded`

/** Adds a byte to the files of a name. */
const addByte = (name: string) => (path: string, text: string) =>
  path.startsWith(`/assets/${name}-`) ? `${text} ` : text
const addToHead = (tag: string) => (_path: string, text: string) => text.replace('</title>', `</title>${tag}`)

/** Changes the entry in the document: what somebody can do who may write the files but not the headers. */
const changeEntry = (change: (code: string) => string) => (_path: string, text: string) => withEntry(text, change)
const evil = 'window.facts = { entry: "replaced" }; fetch("/report", { method: "POST", body: JSON.stringify(facts) })'

function failFirst(name: string): (path: string) => Response | undefined {
  let failures = 0
  return (path) =>
    path.startsWith(`/assets/${name}-`) && failures++ === 0 ? new Response('busy', { status: 503 }) : undefined
}

/** The page as built, and each way in which somebody changes it. A case's mishap is made anew for each engine. */
export function tamperCases(): readonly ProofCase[] {
  return [
    { name: 'part and island load under the shipped policy', facts: { ...works, ...isStrict } },
    {
      name: 'a changed byte in the entry is refused',
      mishap: { edit: changeEntry((code) => `${code} `) },
      facts: { entry: 'refused' },
    },
    {
      name: 'a changed byte in a part is refused, and the rest still works',
      mishap: { edit: addByte('farewell') },
      facts: { ...works, latePart: refused('farewell') },
    },
    {
      name: 'a changed byte in the second list is refused, and with it all that it lists',
      mishap: { edit: addByte('moreParts') },
      facts: { ...works, latePart: refused('moreParts'), island: refused('moreParts') },
    },
    {
      name: 'a changed byte in an island is refused, and the rest still works',
      mishap: { edit: addByte('sum') },
      facts: { ...works, island: refused('sum') },
    },
    {
      name: 'a changed byte in a part is refused by the document alone, without our headers',
      mishap: { edit: addByte('farewell'), isWithoutHeaders: true },
      facts: { ...works, latePart: refused('farewell') },
    },
    {
      name: 'a replaced entry is refused by the header',
      mishap: { edit: changeEntry(() => evil) },
      facts: { entry: 'refused' },
    },
    {
      name: 'an added script of the same origin does not run',
      mishap: { edit: addToHead('<script src="/added.js"></script>') },
      facts: { ...works, ...isStrict },
    },
    {
      name: 'an added inline script does not run',
      mishap: { edit: addToHead('<script>window.added = "ran"</script>') },
      facts: { ...works, ...isStrict },
    },
    {
      name: 'a part that failed once loads when asked for again',
      mishap: { answer: failFirst('greeting') },
      facts: works,
    },
    {
      name: 'a part that arrives before the entry waits for it',
      mishap: { pauseUntil: /^\/started$/ },
      facts: works,
    },
  ]
}
