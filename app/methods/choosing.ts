import { createCommit } from './createCommit.ts'
import { noteRecent } from '../lib/noteRecent.ts'
import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/choosing.css?inline'

addStyle(style)

/** The part in which a payer chooses: what ways to pay choose by. */
export const choosing = { createCommit, noteRecent }
