import { recall, remember } from '../../lib/sessionMemory.ts'
import type { Awaited } from './receiverReader.ts'

/** An older mark is none: nodes do not read that far back in one request. */
const lifeMs = 30 * 60_000

const key = ({ asset, receiverAddress }: Awaited) => `seen:${asset.assetId}:${receiverAddress}`

/** Remembers where watching an address began, so that a reload does not miss what came before it. */
export function rememberMark(awaited: Awaited, mark: bigint, now: number): void {
  remember(key(awaited), `${mark} ${now}`)
}

/** Gives where watching an address began a while ago. */
export function recallMark(awaited: Awaited, now: number): bigint | undefined {
  const [mark = '', at] = recall(key(awaited))?.split(' ') ?? []
  return /^\d+$/.test(mark) && Math.abs(now - Number(at)) < lifeMs ? BigInt(mark) : undefined
}
