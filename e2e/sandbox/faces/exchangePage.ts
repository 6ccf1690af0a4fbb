import { Hono } from 'hono'
import { html } from 'hono/html'
import { formatUnits } from 'viem'
import { assetOf, findNetwork } from '../chains/networks.ts'
import type { Order } from '../ledger/model.ts'
import { pay } from '../payer.ts'
import type { FaceContext } from './faceContext.ts'

/** Creates the page that a pay link opens. It stands in for an exchange, says so, and really pays, once per order. */
export function createExchangePage(context: FaceContext, backend: string): Hono {
  const app = new Hono()
  const underway = new Set<string>()
  app.use(async (c, next) => {
    await next()
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
    c.header('cache-control', 'no-store')
  })
  app.get('/', (c) => {
    const order = context.ledger.store.order.get(c.req.query('order') ?? '')
    return order
      ? c.html(orderPage(order))
      : c.html(page('No such order', html`<p>This link is not known here.</p>`), 404)
  })
  app.post('/', async (c) => {
    const { ledger, chains } = context
    const order = ledger.store.order.get(c.req.query('order') ?? '')
    const chain = order && chains.get(order.chainId)
    if (!order || !chain) return c.html(page('No such order', html`<p>This link is not known here.</p>`), 404)
    if (order.hash === null && !underway.has(order.id)) {
      underway.add(order.id)
      try {
        const { hash } = await pay(chain, order, 'exchange')
        ledger.store.order.put({ ...order, hash })
      } finally {
        underway.delete(order.id)
      }
    }
    return c.redirect(`${context.url()}/${backend}/exchange?order=${order.id}`, 303)
  })
  return app
}

function orderPage(order: Order) {
  const asset = assetOf(order.chainId, order.asset)
  const amount = `${formatUnits(order.units, asset.decimals)} ${asset.symbol}`
  const network = findNetwork(order.chainId)?.name
  if (order.hash !== null)
    return page(
      `${amount} sent`,
      html`<p>Sent on ${network} to</p>
        <p><code>${order.to}</code></p>
        <p>You can close this page.</p>`,
    )
  return page(
    'Sandbox exchange',
    html`<p>
        This page stands in for ${order.exchange}. It sends real transactions on a local chain, and no real money.
      </p>
      <p>${amount} on ${network} to</p>
      <p><code>${order.to}</code></p>
      <form method="post"><button type="submit">Send ${amount}</button></form>`,
  )
}

function page(title: string, content: ReturnType<typeof html>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style>
          body {
            font:
              16px/1.5 system-ui,
              sans-serif;
            max-width: 28rem;
            margin: 12vh auto;
            padding: 0 1.25rem;
          }
          code {
            overflow-wrap: anywhere;
          }
          button {
            font: inherit;
            font-weight: 600;
            min-height: 48px;
            width: 100%;
            border: 0;
            border-radius: 12px;
            background: #1f5eff;
            color: #fff;
            cursor: pointer;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`
}
