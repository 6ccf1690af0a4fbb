import { parseAmount } from '../chains/parseAmount.ts'
import { enChoosing } from '../i18n/enChoosing.ts'
import { Field } from '../ui/Field.tsx'
import { SearchList } from '../ui/SearchList.tsx'
import { createCommit } from './createCommit.ts'
import { PickAsset } from './PickAsset.tsx'
import { sortAssets, twinMark, withContract } from './sortAssets.ts'
import { noteRecent } from '../lib/noteRecent.ts'
import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/choosing.css?inline'

addStyle(style)

/** The part in which a payer chooses and types: what ways to pay choose by. */
export const choosing = {
  PickAsset,
  createCommit,
  noteRecent,
  Field,
  SearchList,
  enChoosing,
  parseAmount,
  sortAssets,
  twinMark,
  withContract,
}
