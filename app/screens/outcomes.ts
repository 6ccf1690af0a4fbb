import { chainEntries } from '#chainEntries'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import { formatTime } from '../i18n/formatTime.ts'
import { addStyle } from '../lib/addStyle.ts'
import { Outcome } from '../ui/Outcome.tsx'
import style from '../ui/outcomes.css?inline'
import { Stages } from '../ui/Stages.tsx'
import { Ago } from './Ago.tsx'
import { createSeenAt } from './createSeenAt.ts'
import { End } from './End.tsx'
import { figuresOf } from './figuresOf.ts'
import { Processing } from './Processing.tsx'
import { Sent } from './Sent.tsx'
import { Succeeded } from './Succeeded.tsx'
import { TransactionLink } from './TransactionLink.tsx'

addStyle(style)

/**
 * The part of the screens of a payment that goes as it should, and what all that follow a payment share. A page that waits
 * for a payment has it loaded before it is needed.
 */
export const outcomes = {
  screens: { processing: Processing, succeeded: Succeeded, sent: Sent },
  Ago,
  chainEntries,
  createSeenAt,
  End,
  enOutcomes,
  figuresOf,
  formatTime,
  Outcome,
  Stages,
  TransactionLink,
}
