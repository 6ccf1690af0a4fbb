import type { JSX } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'
import type { DepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enRest } from '../i18n/enRest.ts'
import { loadErrorTexts } from '../i18n/errorTexts.ts'
import { formatAgo } from '../i18n/formatAgo.ts'
import { makeListener } from '../lib/makeListener.ts'
import { useSession } from '../session/SessionContext.tsx'
import { Notice } from '../ui/Notice.tsx'

const stepMs = 15_000

/** Says over a living screen that the last read failed, and how old the facts are. */
export function Trouble(props: { error: DepositError }): JSX.Element {
  const { text, fill, formatTag, failure } = useText().with(enRest)
  const { checkedAt } = useSession()
  const [now, setNow] = createSignal(Date.now())
  void loadErrorTexts().catch(() => undefined)
  const timer = setInterval(() => setNow(Date.now()), stepMs)
  onCleanup(() => clearInterval(timer))
  // A line that is back is not called lost until a read gets through.
  const [isOnline, setOnline] = createSignal(navigator.onLine)
  onCleanup(makeListener(window, 'online', () => setOnline(true)))
  /** Until the words for it are here, only the gravest are: the age of the facts says enough. */
  const title = () => {
    if (!isOnline()) return text().frame.offline
    const { code } = props.error
    const said = failure(code)
    return said === failure('unexpected') && code !== 'unexpected' ? undefined : `${said.title}.`
  }
  return (
    <aside class="over">
      <Notice kind="info" word={text().frame.information} title={title()}>
        {fill(text().trouble.checked, { ago: formatAgo(formatTag(), Math.max(0, now() - checkedAt())) })}
      </Notice>
    </aside>
  )
}
