import { addStyle } from '../../../lib/addStyle.ts'
import style from '../../../ui/guide.css?inline'
import { chainFacts } from './chainFacts.ts'
import { SwitchGuide } from './SwitchGuide.tsx'

addStyle(style)

/** The part for a wallet that lacks a network: what it is to be told of one, and the way of a payer whose wallet does not switch. */
export const guide = { SwitchGuide, chainFacts }
