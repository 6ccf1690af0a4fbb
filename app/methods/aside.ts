import { makeStayWatch } from '../lib/makeStayWatch.ts'
import { saveImage } from '../ui/saveImage.ts'
import { AfterTap } from './AfterTap.tsx'
import { CheckNow } from './CheckNow.tsx'
import { SessionFacts } from './SessionFacts.tsx'

/** The part for what a payer opens on the side: the facts to quote, a file to save, a look on demand, the ways round a link. */
export const aside = { AfterTap, CheckNow, makeStayWatch, saveImage, SessionFacts }
