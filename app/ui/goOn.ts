import { isHandheld } from '../lib/isHandheld.ts'

/** Goes on to the next field by Enter, on a device whose own keyboard says "next" there; elsewhere Enter sends the form, as everywhere. */
export function goOn(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
  const { currentTarget: field } = event
  if (event.key !== 'Enter' || event.isComposing || !isHandheld()) return
  const fields = [...(field.form?.elements ?? [])]
  const next = fields
    .slice(fields.indexOf(field) + 1)
    .find((element) => element.matches('input, select, button[type=submit]'))
  if (!(next instanceof HTMLElement)) return
  event.preventDefault()
  next.focus()
}
