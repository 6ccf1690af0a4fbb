import { parseAmount } from '../chains/parseAmount.ts'
import { enAsking } from '../i18n/enAsking.ts'
import { Field } from '../ui/Field.tsx'
import { PickAsset } from './PickAsset.tsx'

/** The part in which a payer says what no wallet knows: an amount, an address, a coin to send from elsewhere. It draws with the choosing kit. */
export const asking = { enAsking, Field, parseAmount, PickAsset }
