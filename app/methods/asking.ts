import { parseAmount } from '../chains/parseAmount.ts'
import { enAsking } from '../i18n/enAsking.ts'
import { enChoosing } from '../i18n/enChoosing.ts'
import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/asking.css?inline'
import { Field } from '../ui/Field.tsx'
import { SearchList } from '../ui/SearchList.tsx'
import { PickAsset } from './PickAsset.tsx'

addStyle(style)

/** The part in which a payer says what no wallet knows: an amount, an address, a coin to send from elsewhere, which is listed to be searched. It draws with the choosing kit. */
export const asking = { enAsking, enChoosing, Field, parseAmount, PickAsset, SearchList }
