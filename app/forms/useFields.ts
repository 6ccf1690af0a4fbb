import { announce } from '../ui/announce.ts'
import type { FieldTie } from '../ui/FieldFrame.tsx'
import type { Form, Name } from './createForm.ts'
import type { FormValues } from './makeDrafts.ts'
import { useFaultText } from './useFaultText.ts'

/** Gives what ties the fields of a form to it, by their names: `<TextField tie={field('city')} … />`. */
export function useFields<Values extends FormValues>(form: Form<Values>): (name: Name<Values>) => FieldTie {
  const faultText = useFaultText()
  return (name) => ({
    id: form.idOf(name),
    name,
    get value() {
      return form.values()[name] ?? ''
    },
    get error() {
      return faultText(form.faultOf(name))
    },
    onInput(value, wasLeft) {
      const before = this.error
      form.edit(name, value, wasLeft)
      const now = this.error
      // Readers hear what is wrong with the field that was just typed in or left; after a try to send, the summary says it.
      if (now && now !== before) announce(now)
    },
  })
}
