import { saveImage } from '../ui/saveImage.ts'
import { AfterTap } from './AfterTap.tsx'
import { SessionFacts } from './SessionFacts.tsx'

/** The part for what a payer opens on the side: the facts to quote, a file to save, the ways round a link. */
export const aside = { AfterTap, saveImage, SessionFacts }
