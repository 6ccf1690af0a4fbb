import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { hostAbilities } from '../../lib/hostAbilities.ts'
import { Button } from '../../ui/Button.tsx'
import { bankKit, loadAside } from '../kits.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'

/** Offers to save, print, share and copy a text: only what works where the page runs. An app's WebView prints and saves nothing. */
export function TakeWith(props: { words: string; file: string }): JSX.Element {
  const { text } = useText().with(bankKit.use().enBank)
  const isBrowser = window.inletBoot?.place !== 'native'
  const share = () => shareBy(navigator)
  const save = async () => {
    const { saveFile } = await loadAside()
    saveFile(new Blob([props.words], { type: 'text/plain;charset=utf-8' }), `${props.file}.txt`)
  }
  return (
    <div class="actions" role="group" aria-label={text().bank.take}>
      <Show when={isBrowser}>
        <Button kind="secondary" onClick={() => void save()}>
          {text().bank.save}
        </Button>
        <Button kind="secondary" onClick={() => window.print()}>
          {text().bank.print}
        </Button>
      </Show>
      <Show when={share()}>
        {(by) => (
          <Button kind="secondary" onClick={() => void by()(props.words).catch(() => undefined)}>
            {text().bank.share}
          </Button>
        )}
      </Show>
      <CopyButton
        kind="secondary"
        text={props.words}
        words={{ copy: text().bank.copyAll, copied: text().frame.copied, byHand: text().frame.byHand }}
      />
    </div>
  )
}

/** Gives how a text is shared: by the host where it can, else by the device; nothing where neither does. */
function shareBy(device: Partial<Pick<Navigator, 'share'>>): ((text: string) => Promise<unknown>) | undefined {
  const byHost = hostAbilities().share
  if (byHost) return (text) => byHost({ text })
  return device.share && ((text) => navigator.share({ text }))
}
