import { createEffect, on } from 'solid-js'
import { announce } from '../ui/announce.ts'
import type { FieldTie } from '../ui/FieldFrame.tsx'
import type { Form, Name } from './createForm.ts'
import type { FormValues } from './makeDrafts.ts'
import { useFaultText } from './useFaultText.ts'

/** Gives what ties the fields of a form to it, by their names: `<TextField tie={field('city')} … />`. */
export function useFields<Values extends FormValues>(form: Form<Values>): (name: Name<Values>) => FieldTie {
  const faultText = useFaultText()
  return (name) => {
    const error = () => faultText(form.faultOf(name))
    createEffect(on([error, form.tries], ([now, tries], before) => sayNew(now, before?.[0], tries === before?.[1])))
    return {
      id: form.idOf(name),
      name,
      get value() {
        return form.values()[name] ?? ''
      },
      get error() {
        return error()
      },
      onInput: (value, wasLeft) => form.edit(name, value, wasLeft),
    }
  }
}

/** Readers hear what is wrong with the field that was just typed in or left; after a try to send, the summary says it. */
function sayNew(error: string | undefined, before: string | undefined, isByTyping: boolean): void {
  if (error && error !== before && isByTyping) announce(error)
}
