import { enGate } from '../i18n/enGate.ts'
import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/gates.css?inline'
import { GateProblem } from './GateProblem.tsx'
import { rampOf } from './rampOf.ts'
import { rescueFocus } from './rescueFocus.ts'
import { returnUrl } from './returnUrl.ts'
import { Visit } from './Visit.tsx'

addStyle(style)

/** The part that gates share. */
export const gateTools = { enGate, GateProblem, rampOf, rescueFocus, returnUrl, Visit }
