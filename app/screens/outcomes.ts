import { Bounced } from './Bounced.tsx'
import { Cancelled } from './Cancelled.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { Expired } from './Expired.tsx'
import { Failed } from './Failed.tsx'
import { IssueNotice } from './IssueNotice.tsx'
import { Processing } from './Processing.tsx'
import { RequiresAction } from './RequiresAction.tsx'
import { Sent } from './Sent.tsx'
import { Succeeded } from './Succeeded.tsx'
import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/outcomes.css?inline'

addStyle(style)

/** The part of the screens that no payer sees first on a new link. A page that waits for a payment has it loaded before it is needed. */
export const outcomes = {
  requires_action: RequiresAction,
  processing: Processing,
  succeeded: Succeeded,
  bounced: Bounced,
  expired: Expired,
  failed: Failed,
  cancelled: Cancelled,
  sent: Sent,
  elsewhere: Elsewhere,
  issueNotice: IssueNotice,
}
