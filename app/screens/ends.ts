import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/ends.css?inline'
import { BankProcessing } from './BankProcessing.tsx'
import { Bounced } from './Bounced.tsx'
import { Cancelled } from './Cancelled.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { Expired } from './Expired.tsx'
import { Failed } from './Failed.tsx'
import { IssueNotice } from './IssueNotice.tsx'
import { RequiresAction } from './RequiresAction.tsx'
import { Said } from './Said.tsx'
import { SentBefore } from './SentBefore.tsx'
import { SentDoubt } from './SentDoubt.tsx'
import { SentGone } from './SentGone.tsx'
import { Short } from './Short.tsx'

addStyle(style)

/** The part of what else may follow a payment, which few payers see. It draws with the kit of the outcomes. */
export const ends = {
  requires_action: RequiresAction,
  bounced: Bounced,
  expired: Expired,
  failed: Failed,
  cancelled: Cancelled,
  bankProcessing: BankProcessing,
  elsewhere: Elsewhere,
  issueNotice: IssueNotice,
  said: Said,
  sentBefore: SentBefore,
  sentDoubt: SentDoubt,
  sentGone: SentGone,
  short: Short,
}
