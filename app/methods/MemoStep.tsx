import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enAddress } from '../i18n/enAddress.ts'
import type { Memo } from '../model/instruction.ts'
import { CopyButton } from '../ui/CopyButton.tsx'

/** Draws the memo as the first of two steps; nothing where none is needed. */
export function MemoStep(props: { memo: Memo }): JSX.Element {
  const { text } = useText().with(enAddress)
  const value = () => (props.memo.kind === 'known' ? props.memo.value : undefined)
  return (
    <Show when={value()}>
      {(memo) => (
        <>
          <div class="card">
            <span class="label step">
              <span class="bullet">1</span>
              {text().memo.stepMemo}
            </span>
            <span class="money" dir="ltr" translate="no">
              {memo()}
            </span>
            <CopyButton kind="secondary" text={memo()} words={{ ...text().frame, copy: text().memo.copy }} />
            <p class="hint">{text().memo.stepMemoWhy}</p>
          </div>
          <span class="label step">
            <span class="bullet">2</span>
            {text().memo.stepAddress}
          </span>
        </>
      )}
    </Show>
  )
}
