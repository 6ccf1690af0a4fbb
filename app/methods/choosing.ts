import { enChoosing } from '../i18n/enChoosing.ts'
import { SearchList } from '../ui/SearchList.tsx'
import { createCommit } from './createCommit.ts'
import { sortAssets, twinMark, withContract } from './sortAssets.ts'
import { noteRecent } from '../lib/noteRecent.ts'
import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/choosing.css?inline'

addStyle(style)

/** The part in which a payer chooses: what ways to pay choose by. */
export const choosing = {
  createCommit,
  noteRecent,
  SearchList,
  enChoosing,
  sortAssets,
  twinMark,
  withContract,
}
