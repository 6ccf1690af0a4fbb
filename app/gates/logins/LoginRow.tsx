import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enLogins } from '../../i18n/enLogins.ts'
import type { Login } from '../../model/ramp.ts'
import { formatSince } from './formatSince.ts'

/** Draws one place where the payer is signed in. */
export function LoginRow(props: { login: Login; name: string; onLeave: () => void }): JSX.Element {
  const { text, fill, formatTag } = useText().with(enLogins)
  const active = () => {
    const at = props.login.lastActiveAt
    return at === undefined ? undefined : fill(text().logins.active, { ago: formatSince(formatTag(), Date.now() - at) })
  }
  return (
    <li class="row idle">
      <span class="words">
        <strong>
          <bdi>{props.name}</bdi>
        </strong>
        <Show when={active()}>
          <small class="muted">{active()}</small>
        </Show>
        <Show when={props.login.ipAddress}>
          <small class="muted">
            <bdi dir="ltr">{props.login.ipAddress}</bdi>
          </small>
        </Show>
      </span>
      <Show when={!props.login.isCurrent} fallback={<small class="tag">{text().logins.here}</small>}>
        <button
          type="button"
          class="button quiet"
          aria-label={fill(text().logins.outOf, { device: props.name })}
          onClick={() => props.onLeave()}
        >
          {text().logins.out}
        </button>
      </Show>
    </li>
  )
}
