import { createInfinite } from '../../app/backends/infinite/createInfinite.ts'
import { parseExact } from '../../app/backends/infinite/exactJson.ts'
import { firstRead, headersOf } from '../../app/backends/infinite/firstRead.ts'
import { toCurrencies } from '../../app/backends/infinite/toCoins.ts'
import { readAnswer, type Place } from '../../app/backends/reader.ts'
import type { Call, Options, Plan } from './plan.ts'

const id = 'infinite'
const at = '/v1/headless'
/** An address that nobody signs for: the message that is asked for it comes to nothing. */
const nobody = '0x0000000000000000000000000000000000000001'

/** An organization and its address, as the adapter takes them. */
type Config = { id: string; apiBase: string; organizationId: string }

/**
 * Lists the calls of a transfer at Infinite. A message to sign is asked for and never signed; nothing else is begun: the
 * writes are asked for by preflight alone, each with the headers that the page sends.
 *
 * @throws an Error that can be shown as it is, without an organization
 */
export function planInfinite({ api, origin, organizationId, sessionId, clientSecret }: Options): Plan {
  if (!organizationId) throw new Error('--organization must be the id of the organization.')
  const config = { id, apiBase: new URL(api, origin).href.replace(/\/+$/, ''), organizationId }
  const writes = ['customers', 'accounts', 'quotes', 'transfers'].map((name) => write(config, `${at}/${name}`))
  return {
    calls: [
      readChallenge(config),
      ...(clientSecret ? [readCountries(config, clientSecret), readCurrencies(config, clientSecret)] : []),
      ...(sessionId && clientSecret ? [readTransfer(config, sessionId, clientSecret)] : []),
      write(config, '/v1/auth/wallet/verify'),
      ...writes,
    ],
    register: [
      `Ask Infinite whether its API answers browsers on this origin: ${origin}. Its documents do not say.`,
      'Ask it too whether the organization is active and lets wallets sign in.',
    ],
    skipped: [
      ...(clientSecret ? [] : ['GET countries and currencies: give --client-secret, the JWT of a customer']),
      ...(sessionId && clientSecret ? [] : ['GET transfers/{id}: give --session and --client-secret to read one']),
    ],
  }
}

function readChallenge(config: Config): Call {
  return {
    ...get(config, `/v1/auth/wallet/challenge?publicKey=${nobody}`),
    name: 'GET /v1/auth/wallet/challenge',
    async read(answer) {
      const challenge = placeOf(await answer.text())
      const [nonce, message] = [challenge.at('nonce').text(), challenge.at('message').text()]
      const isBound = message.includes(nonce) && message.toLowerCase().includes(nobody)
      return isBound ? 'a message to sign' : challenge.at('message').refuse('the nonce and the address in it')
    },
  }
}

function readCountries(config: Config, token: string): Call {
  return {
    ...get(config, `${at}/countries`, token),
    async read(answer) {
      const list = placeOf(await answer.text())
        .at('countries')
        .list()
      for (const country of list) country.at('code').text()
      return `${list.length} countries`
    },
  }
}

function readCurrencies(config: Config, token: string): Call {
  return {
    ...get(config, `${at}/currencies`, token),
    async read(answer) {
      const { coins, money } = toCurrencies(placeOf(await answer.text()))
      return `${coins.length} coins on networks that the page knows, ${money.length} currencies`
    },
  }
}

function readTransfer(config: Config, sessionId: string, clientSecret: string): Call {
  const { url } = firstRead(config, { sessionId, clientSecret }) ?? { url: '' }
  return {
    name: `GET ${at}/transfers/{id}`,
    url,
    method: 'GET',
    headers: headersOf(config.organizationId, clientSecret),
    async read(answer) {
      const network = { fetch, firstRead: Promise.resolve(answer.clone()) }
      const backend = createInfinite(config, { sessionId, clientSecret }, network, { pages: [] })
      return `a transfer in ${(await backend.retrieve(new AbortController().signal)).status}`
    },
  }
}

function get({ apiBase, organizationId }: Config, path: string, token?: string) {
  return {
    name: `GET ${path}`,
    url: `${apiBase}${path}`,
    method: 'GET' as const,
    headers: headersOf(organizationId, token),
  }
}

function write({ apiBase, organizationId }: Config, path: string): Call {
  const own = path.endsWith('/transfers') ? { 'Idempotency-Key': 'none' } : {}
  const token = path.endsWith('/verify') ? undefined : 'none'
  const headers = { ...headersOf(organizationId, token), ...own }
  return { name: `POST ${path}`, url: `${apiBase}${path}`, method: 'POST', headers }
}

function placeOf(text: string): Place {
  return readAnswer(id, parseExact(text))
}
