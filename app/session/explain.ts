import type { DepositError } from '../errors.ts'
import { consequenceOf } from '../errors.ts'

/** Says in the console what a developer needs and the payer must not read: which place of an answer was a misfit. */
export function explain(error: DepositError): void {
  if (error.code === 'backend_unreadable' || consequenceOf(error.code) === 'stop')
    console.warn(`inlet: ${error.code}`, error.context)
}
