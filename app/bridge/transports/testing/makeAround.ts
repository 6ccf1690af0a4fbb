import { makeInbox } from '../../../lib/makeInbox.ts'
import type { PageMessage } from '../../messages.ts'
import type { Around } from '../around.ts'

/** A message as the sender makes it. */
export const message: PageMessage = {
  ns: 'inlet',
  v: 1,
  type: 'close',
  id: 'e-1',
  seq: 1,
  epoch: 'e',
  ch: '',
  session: 'fnd_1',
  ts: 1,
  data: { reason: 'user', status: 'expired' },
}

/** The location of a page at its origin's root. */
export const place: Around['window']['location'] = {
  assign: () => undefined,
  origin: 'https://pay.example',
  pathname: '/',
  search: '',
  hash: '',
}

const params: Around['params'] = {
  bridge: undefined,
  callback: undefined,
  compat: undefined,
  capabilities: [],
  channel: '',
  parentOrigin: undefined,
}

/** Makes the surroundings of a page: what is on its window, whether it is framed, and what the URL and the host say. */
export function makeAround(objects: object, say: Partial<Around> = {}, claims: Partial<Around['params']> = {}): Around {
  const window = Object.assign(new EventTarget(), {
    parent: undefined as unknown,
    opener: null as unknown,
    innerHeight: 800,
    postMessage: () => undefined,
    document: Object.assign(new EventTarget(), {
      body: globalThis.document?.body,
      // Not a frame: the tests' DOM would try to load it.
      createElement: () => globalThis.document.createElement('i'),
    }) as Around['window']['document'],
    location: place,
  })
  window.parent = window
  Object.defineProperties(window, Object.getOwnPropertyDescriptors(objects))
  const inbox = makeInbox(() => undefined)
  return { window, host: { kind: 'none' }, inbox, callbackSchemes: [], ...say, params: { ...params, ...claims } }
}

/** Fires an event with whatever a platform puts on it. */
export function fire(target: EventTarget, type: string, fields: object = {}): void {
  target.dispatchEvent(Object.assign(new Event(type), fields))
}
