/** What the host's browser side asks its own server, which asks the backends' control. */

export type Settings = { pageUrl: string; sandboxUrl: string }
export type Session = {
  backend: string
  sessionId: string
  url: string
  webviewUrl?: string
  bareUrl?: string
  customerId?: string | null
}
export type Payment = { amount: string; chainId?: string; asset?: string }
/** Where money lands; on a bank's side there is no chain, and before a payer has chosen nothing at all. */
export type Target = { chainId?: string; asset: string; symbol: string; decimals: number; address: string }

/** Reads what the playground serves: the page's and the sandbox's origin. */
export const readSettings = () => ask<Settings>('GET', '/settings.json')

/** Reads an example of the Code section, with its places still open. */
export const readExample = async (file: string) => (await fetch(`/examples/${file}`)).text()

/** Has the host's server make a session, and gives its id and link. */
export const createSession = (body: object, path = '/control/sessions') => ask<Session>('POST', path, body)

/** Gives what the sandbox knows of a session: status, deposits, delivery or refund. */
export const readSession = (sessionId: string) => ask<{ target?: Target }>('GET', `/control/sessions/${sessionId}`)

/** Pays the session's instruction from the test account, by a real transaction; what is left out is as asked. */
export const pay = (sessionId: string, { amount, ...more }: Payment) =>
  ask<{ text: string; symbol: string; hash: string }>('POST', '/control/pay', {
    sessionId,
    ...more,
    ...(amount && { amount }),
  })

/** Lets the bank money of a purchase arrive. */
export const wireArrived = (sessionId: string) => ask<unknown>('POST', '/control/wire', { sessionId })

/** Takes a bank transfer to a place such as `in_review`. */
export const moveTransfer = (sessionId: string, to: string) =>
  ask<unknown>('POST', '/control/transfers', { sessionId, to })

/** Sends the money of a session back. */
export const refund = (sessionId: string) => ask<unknown>('POST', '/control/refund', { sessionId })

/** Changes the customer of a session: its own, or else the test wallet's. */
export const setCustomer = ({ customerId }: Session, states: object) =>
  ask<unknown>('POST', '/control/customers', { ...(customerId ? { customerId } : { walletAddress }), ...states })

/** Changes the standing organization. */
export const setOrganization = (states: object) =>
  ask<unknown>('POST', '/control/organizations', { organizationId, ...states })

/** The sandbox's own payer, and its standing organization. */
const walletAddress = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const organizationId = '00000000-0000-4000-8000-0000000014f1'

/** Asks for a fault of the backends, until the faults are cleared or its times are used up, and gives its id. */
export const setFault = (fault: object) => ask<{ id: string }>('POST', '/control/faults', fault)

/** Ends one fault; one that has ended already is as good. */
export const clearFault = (id: string) => fetch(`/control/faults/${id}`, { method: 'DELETE' })

/** Ends all faults. */
export const clearFaults = () => ask<unknown>('DELETE', '/control/faults')

/** Moves the backends' clock ahead. */
export const advanceClock = (advanceMs: number) => ask<unknown>('POST', '/control/clock', { advanceMs })

/** Reads a balance from the chain: `units` in base units as text, `text` for the eye. */
export const readBalance = (chain: string, asset: string, address: string) =>
  ask<{ units: string; text: string }>('GET', `/control/balance?${new URLSearchParams({ chain, asset, address })}`)

/** What the test wallet's user decides. */
export type Switches = { answers: string; account: string; network: string }

/** Reads what the test wallet's user decides now. */
export const readSwitches = () => ask<Switches>('GET', '/test-wallet/switches')

/** Changes what the test wallet's user decides. */
export const turnSwitches = (next: Partial<Switches>) => ask<Switches>('PUT', '/test-wallet/switches', next)

/** Has the test wallet on another device open a pairing link; without an account its user said no. */
export const pair = (uri: string) => ask<{ address?: string }>('POST', '/test-wallet/pair', { uri })

type Refusal = { error?: { field?: string; message?: string } }

/** The server is the playground's own: what it answers is believed. */
async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(path, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const json = (await answer.json().catch(() => ({}))) as Answer & Refusal
  if (answer.ok) return json
  const { field, message } = json.error ?? {}
  throw new Error(message ? `${field}: ${message}` : `${method} ${path} answered ${answer.status}`)
}
