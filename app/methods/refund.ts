import { enRefund } from '../i18n/enRefund.ts'
import { AskRefund } from './AskRefund.tsx'
import { ChangeRefund } from './ChangeRefund.tsx'

/** The part in which a payer says where the money goes if the payment fails; most are never asked. It draws with the choosing kit. */
export const refund = { AskRefund, ChangeRefund, enRefund }
