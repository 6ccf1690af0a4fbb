import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { InfiniteContext } from './faceEnv.ts'

const style = `
:root { color-scheme: light dark; --ink: #14161a; --soft: #565d68; --page: #fff; --line: #c9ced6; --go: #1f4fd8 }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f4f7; --soft: #aab2be; --page: #14161a; --line: #4a515c; --go: #8fb0ff } }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 30rem; margin: 0 auto; padding: 8vh 1.25rem 3rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem }
.double { border: 1px solid var(--line); border-radius: 10px; padding: .75rem 1rem; color: var(--soft); font-size: .9375rem }
form { display: grid; gap: .75rem; margin-top: 1.5rem }
button, .go { font: inherit; font-weight: 600; min-height: 48px; padding: .5rem 1rem; border-radius: 12px; cursor: pointer;
  border: 1px solid var(--line); background: transparent; color: var(--ink); text-align: start }
button:first-of-type, .go { background: var(--go); border-color: var(--go); color: var(--page) }
.go { display: block; text-decoration: none; line-height: 2rem; text-align: center; margin-top: 1.5rem }
:focus-visible { outline: 3px solid var(--go); outline-offset: 2px }
`
const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`

type Content = ReturnType<typeof html>
export type HostedButton = { value: string; words: string }

/**
 * Answers with a page that the vendor would host: plain, without scripts, and with a policy that lets its form go to
 * itself and to where the payer came from alone. `double` says what it stands in for.
 */
export function hostedPage(
  c: InfiniteContext,
  { title, double, content, goesTo, status = 200 }: HostedContent,
): Response | Promise<Response> {
  const target = goesTo === undefined ? '' : ` ${sourceOf(goesTo)}`
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src ${styleHash}; form-action 'self'${target}; base-uri 'none'; frame-ancestors 'none'`,
  )
  c.header('cache-control', 'no-store')
  c.header('referrer-policy', 'no-referrer')
  c.header('x-content-type-options', 'nosniff')
  return c.html(document(title, double, content), status)
}

type HostedContent = {
  title: string
  double: string
  content: Content
  /** Where its form leads in the end. */
  goesTo?: string | undefined
  status?: 200 | 404
}

/** Draws a form with one button for each thing that can be chosen. */
export function choices(name: string, buttons: readonly HostedButton[]): Content {
  const drawn = buttons.map(
    ({ value, words }) => html`<button type="submit" name="${name}" value="${value}">${words}</button>`,
  )
  return html`<form method="post">${drawn}</form>`
}

/** Draws the way back, or says that there is none. */
export function wayBack(redirectUrl: string | undefined): Content {
  if (redirectUrl === undefined) return html`<p>You can close this page.</p>`
  return html`<p><a class="go" href="${redirectUrl}">Go back</a></p>`
}

function document(title: string, double: string, content: Content): Content {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p class="double">${double}</p>
          ${content}
        </main>
      </body>
    </html>`
}

/** A policy names an origin, or the scheme of an app that has none. */
function sourceOf(url: string): string {
  const { origin, protocol } = new URL(url)
  return origin === 'null' ? protocol : origin
}
