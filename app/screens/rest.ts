import { addStyle } from '../lib/addStyle.ts'
import { guardTaps } from '../lib/guardTaps.ts'
import { follow } from '../session/follow.ts'
import style from '../ui/rest.css?inline'
import { Broken } from './Broken.tsx'
import { Foot } from './Foot.tsx'
import { Stopped } from './Stopped.tsx'
import { Trouble } from './Trouble.tsx'

addStyle(style)
// As long as the document.
guardTaps(document)

/**
 * The part that every page needs, and none for its first screen: what goes on after the first answer, what may come of
 * that, and the last lines of each screen.
 */
export const rest = { follow, Broken, Foot, Stopped, Trouble }
