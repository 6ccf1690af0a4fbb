import { makeStayWatch } from '../lib/makeStayWatch.ts'
import { saveFile } from '../ui/saveFile.ts'
import { saveImage } from '../ui/saveImage.ts'
import { AfterTap } from './AfterTap.tsx'
import { FeeLines } from './FeeLines.tsx'
import { SeenNotice } from './seen/SeenNotice.tsx'
import { StillAsked } from './seen/StillAsked.tsx'
import { SessionFacts } from './SessionFacts.tsx'
import { WaitingTools } from './WaitingTools.tsx'

/** The part for what a payer opens on the side: the facts to quote, a file to save, a look on demand, the ways round a link. */
export const aside = {
  AfterTap,
  FeeLines,
  makeStayWatch,
  saveFile,
  saveImage,
  SeenNotice,
  SessionFacts,
  StillAsked,
  WaitingTools,
}
