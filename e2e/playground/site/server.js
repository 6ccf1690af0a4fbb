/** What the host's browser side asks its own server, which asks the backends' control. */

/** Reads what the playground serves: the page's and the sandbox's origin. */
export const readSettings = () => ask('GET', '/settings.json')

/** Makes a session as a host's server would, and gives its id and link. */
export const createSession = (body) => ask('POST', '/control/sessions', body)

/** Gives what the sandbox knows of a session: status, deposits, delivery or refund. */
export const readSession = (sessionId) => ask('GET', `/control/sessions/${sessionId}`)

/** Pays the session's instruction from the test account, by a real transaction; `amount` as "25.5", or what is asked. */
export const pay = (sessionId, amount) => ask('POST', '/control/pay', amount ? { sessionId, amount } : { sessionId })

/** Asks for a fault of the backends, until the faults are cleared or its times are used up. */
export const setFault = (fault) => ask('POST', '/control/faults', fault)

/** Ends all faults. */
export const clearFaults = () => ask('DELETE', '/control/faults')

/** Moves the backends' clock ahead. */
export const advanceClock = (advanceMs) => ask('POST', '/control/clock', { advanceMs })

/** Reads a balance from the chain: `units` in base units as text, `text` for the eye. */
export const readBalance = (chain, asset, address) =>
  ask('GET', `/control/balance?${new URLSearchParams({ chain, asset, address })}`)

async function ask(method, path, body) {
  const answer = await fetch(path, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const json = await answer.json().catch(() => ({}))
  if (answer.ok) return json
  const { field, message } = json.error ?? {}
  throw new Error(message ? `${field}: ${message}` : `${method} ${path} answered ${answer.status}`)
}
