import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enForms } from '../i18n/enForms.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import type { Form, Name } from './createForm.ts'
import { FormProblem } from './FormProblem.tsx'
import type { FormValues } from './makeDrafts.ts'
import { useFaultText } from './useFaultText.ts'

/** Draws a form around its fields: below them what has to be mended or what went wrong, and the one button. */
export function FormFrame<Values extends FormValues>(props: {
  form: Form<Values>
  labelOf: (name: Name<Values>) => string
  /** The word on the button. */
  go: string
  children: JSX.Element
}): JSX.Element {
  const { text, fill } = useText().with(enForms)
  const faultText = useFaultText()
  const items = () =>
    props.form.faulty().map((name) => {
      const values = { label: props.labelOf(name), fault: faultText(props.form.faultOf(name)) ?? '' }
      return { id: props.form.idOf(name), text: fill(text().forms.item, values) }
    })
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void props.form.submit(event.currentTarget)
      }}
    >
      {props.children}
      <Show when={items().length > 0}>
        <ErrorSummary title={text().forms.mend} items={items()} tries={props.form.tries()} />
      </Show>
      <Show when={props.form.problem()}>{(error) => <FormProblem error={error()} />}</Show>
      <Button type="submit" isBusy={props.form.isBusy()}>
        {props.go}
      </Button>
    </form>
  )
}
