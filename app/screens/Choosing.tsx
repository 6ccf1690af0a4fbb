import type { JSX } from 'solid-js'
import { createMemo, Match, Switch } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import type { Session } from '../model/session.ts'
import type { View } from '../session/createNavigation.tsx'
import { useNavigation } from '../session/createNavigation.tsx'
import { Ask } from './Ask.tsx'
import { ChoosePanel } from './MethodPanel.tsx'

/** Draws the choice of another way that the payer has open; its children while there is none. */
export function Choosing(props: { session: Session; children: JSX.Element }): JSX.Element {
  const { text } = useText()
  const navigation = useNavigation()
  const isChoosing = () => isChoosingAnew(navigation.view())
  const choosing = createMemo(() =>
    isChoosing() ? props.session.offers.find(({ kind }) => kind === navigation.view().at) : undefined,
  )
  return (
    <Switch fallback={props.children}>
      <Match when={navigation.view().at === 'choose'}>
        <Ask session={props.session} question={text().choose.question} />
      </Match>
      <Match when={choosing()} keyed>
        {(offer) => <ChoosePanel offer={offer} />}
      </Match>
    </Switch>
  )
}

/** Tells whether the payer looks for another way. A step that starts with `choose` is a new choice; any other view of a method carries out the instruction. A bank is ordered from once. */
export function isChoosingAnew(view: View): boolean {
  return view.at === 'choose' || (view.at !== 'bank' && 'step' in view && (view.step ?? '').startsWith('choose'))
}
