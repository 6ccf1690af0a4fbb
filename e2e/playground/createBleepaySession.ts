/** What the host's browser side may say of a session; the widget and its secret are the server's. */
export type BleepayOrder = {
  amount: string
  currency: string
  network: string
  currencyAddress: string
  customerEmail?: string
  customerReference?: string
  metadata?: object
  /** Ask by the newer path, with payers in place of the address. */
  newer?: boolean
}

/** What the host's server knows of its widget. Nothing of it but the id is told to a browser. */
type Widget = { widgetId: string; secret: string; depositAddress: string; payers: string[] }

type Answer = { status: number; body: object }
type Created = { id: string; clientSecret: string }

/**
 * Makes a BleePay session as a host's server does: it holds the widget's secret, and gives the browser the session's
 * link alone. Refusals of the vendor come back with their status, its code and its words.
 *
 * The sandbox opens a widget for each session, so that no two sessions wait for the same amount at one address.
 * @see https://docs.bleepay.com/api-reference/widgets/public/create-session
 */
export async function createBleepaySession(
  order: BleepayOrder,
  { pageUrl, sandboxUrl }: { pageUrl: string; sandboxUrl: string },
): Promise<Answer> {
  const opened = await post(`${sandboxUrl}/control/widgets`, { network: order.network })
  if (opened.status >= 400) return opened
  const { widgetId, secret, depositAddress, payers } = opened.body as Widget
  const { newer, ...body } = order
  const widgets = `${sandboxUrl}/bleepay/api/v1/widgets`
  const headers = { 'X-Client-Secret': secret }
  const made = newer
    ? await post(
        `${widgets}/deposit-sessions/create-session`,
        { ...body, widgetId, payers: payers.map((address) => ({ address })) },
        headers,
      )
    : await post(`${widgets}/${widgetId}/create-session`, { ...body, depositAddress }, headers)
  if (made.status >= 400) return made
  const { id: sessionId, clientSecret } = made.body as Created
  const url = new URL(pageUrl)
  url.searchParams.set('backend', 'bleepay')
  url.searchParams.set('session', sessionId)
  url.hash = `cs=${clientSecret}`
  return { status: 201, body: { backend: 'bleepay', sessionId, url: url.href } }
}

async function post(url: string, body: object, headers = {}): Promise<Answer> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as object }
}
