import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { DepositError } from '../errors.ts'
import { isDepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enLink } from '../i18n/enLink.ts'

/** Says to whoever made the link what is wrong with it, and offers to open the page outside a frame that may not hold it. */
export function LinkProblem(props: { error: DepositError }): JSX.Element {
  const { text, fill } = useText().with(enLink)
  const words = () => {
    const thrown: unknown = props.error
    if (isDepositError(thrown, 'param_missing')) return fill(text().link.missing, thrown.context)
    if (isDepositError(thrown, 'param_invalid')) return fill(text().link.invalid, thrown.context)
    return isDepositError(thrown, 'backend_unknown') ? fill(text().link.unknown, thrown.context) : undefined
  }
  const refusal = () => {
    const thrown: unknown = props.error
    return isDepositError(thrown, 'origin_denied') ? thrown.context : undefined
  }
  const isOpaque = () => isDepositError(props.error, 'page_origin_opaque')
  const reasons = () => ({
    not_listed: text().link.denied,
    other_claim: text().link.deniedClaim,
    no_origin: text().link.deniedNull,
    no_list: text().link.deniedList,
  })
  return (
    <>
      <Show when={words()}>{(line) => <p class="muted small">{line()}</p>}</Show>
      <Show when={refusal() !== undefined || isOpaque()}>
        <a class="button secondary" href="./" target="_blank" rel="noopener noreferrer" onClick={completeLink}>
          {text().link.openFull}
        </a>
      </Show>
      <Show when={refusal()}>
        {(refused) => (
          <>
            <p class="muted small">{fill(reasons()[refused().reason], { origin: refused().origin })}</p>
            <Show when={refused().reason === 'not_listed'}>
              <LinesToAdd origin={refused().origin} />
            </Show>
          </>
        )}
      </Show>
    </>
  )
}

/** The two places that say who may embed the page, as they are written. */
function LinesToAdd(props: { origin: string }): JSX.Element {
  return (
    <dl class="facts small" dir="ltr">
      <dt>hosts.json</dt>
      <dd>
        <code>{`"hosts": [${JSON.stringify(props.origin)}]`}</code>
      </dd>
      <dt>Content-Security-Policy</dt>
      <dd>
        <code>frame-ancestors {props.origin}</code>
      </dd>
    </dl>
  )
}

/** The client secret goes into the link by the payer's tap only, and never stands in the document. */
function completeLink(event: MouseEvent & { readonly currentTarget: HTMLAnchorElement }): void {
  const anchor = event.currentTarget
  anchor.href = pageOfItsOwn()
  setTimeout(() => (anchor.href = './'))
}

/** Gives this page's URL without the frame's say: what opens the session, and the language. */
function pageOfItsOwn(): string {
  const url = new URL(window.location.pathname, window.location.href)
  const { link, locale } = window.inletBoot?.params ?? {}
  if (locale) url.searchParams.set('locale', locale)
  if (!link?.ok) return url.href
  const { backend, sessionId, clientSecret, isBound } = link.link
  if (backend) url.searchParams.set('backend', backend)
  url.searchParams.set('session', sessionId)
  if (!isBound) url.hash = new URLSearchParams({ cs: clientSecret }).toString()
  return url.href
}
