import { addStyle } from '../../../lib/addStyle.ts'
import style from '../../../ui/guide.css?inline'
import { SwitchGuide } from './SwitchGuide.tsx'

addStyle(style)

/** The part that leads a payer whose wallet does not switch its network. */
export const guide = { SwitchGuide }
