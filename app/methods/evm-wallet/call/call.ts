import { addStyle } from '../../../lib/addStyle.ts'
import style from '../../../ui/call.css?inline'
import { PayCall } from './PayCall.tsx'

addStyle(style)

/** The part that pays a call which a backend prepared: what it costs, what it needs to be allowed, and the call itself. */
export const call = { PayCall }
