import { useText } from '../i18n/createI18n.tsx'
import { enForms } from '../i18n/enForms.ts'
import type { Fault } from './fault.ts'

/** Gives what says a fault, in the payer's language; examples are left to right in every language. */
export function useFaultText(): (fault: Fault | undefined) => string | undefined {
  const { text, fill } = useText().with(enForms)
  return (fault) => fault && fill(text().forms.faults[fault.word], { example: `\u2066${fault.example ?? ''}\u2069` })
}
