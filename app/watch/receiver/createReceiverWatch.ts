import { chainEntries } from '#chainEntries'
import type { Accessor } from 'solid-js'
import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js'
import type { Family } from '../../chains/caip.ts'
import { familyOf } from '../../chains/caip.ts'
import { explorers } from '../../chains/explorers.ts'
import { askNode } from '../../lib/askNode.ts'
import { makeListener } from '../../lib/makeListener.ts'
import { makePoll } from '../../lib/poll.ts'
import type { AnyTransfer, Transfer } from '../../model/instruction.ts'
import { awaitedOf } from './awaitedOf.ts'
import { evmReceiver } from './evmReceiver.ts'
import type { Awaited, ReceiverReader, SeenArrival } from './receiverReader.ts'
import { solanaReceiver } from './solanaReceiver.ts'
import { recallMark, rememberMark } from './watchMarks.ts'

const readers: Partial<Record<Family, ReceiverReader>> = { evm: evmReceiver, solana: solanaReceiver }

/** Pauses between looks, in ms: after the first ones, after many, and while nobody sees the page. */
const [quickMs, slowMs, hiddenMs] = [6_000, 20_000, 60_000]
const quickLooks = 50
/** Looks after which nobody waits in front of the page. */
const mostLooks = 400

/** What came, and the explorer's page of it where there is one. */
export type SeenHere = SeenArrival & { readonly page: string | undefined }

/**
 * Watches the address of an instruction on the chains that the deployment names a node of: one look at a time, slower
 * with time and while the page is hidden. Gives what came last, for the eye alone. Ends with its owner.
 */
export function createReceiverWatch(instruction: Accessor<Transfer | AnyTransfer>): Accessor<SeenHere | undefined> {
  const [seen, setSeen] = createSignal<SeenHere>()
  const awaited = createMemo(() => awaitedOf(instruction()).filter(({ asset }) => nodeOf(asset.chainId)))
  const place = createMemo(() =>
    awaited()
      .map(({ asset, receiverAddress }) => asset.assetId + receiverAddress)
      .join(),
  )
  createEffect(
    on(place, () => {
      setSeen(undefined)
      let looks = 0
      const poll = makePoll(
        async (owner) => {
          looks += 1
          const found = await lookAll(untrack(awaited), owner)
          if (!owner.aborted && found !== 'unknown') setSeen(found)
        },
        () => {
          if (looks >= mostLooks) return undefined
          return document.hidden ? hiddenMs : looks < quickLooks && !untrack(seen) ? quickMs : slowMs
        },
      )
      onCleanup(poll.stop)
      onCleanup(makeListener(document, 'visibilitychange', poll.reschedule))
      void poll.now()
    }),
  )
  return seen
}

/** Looks at each asset in turn. That nothing came is known only where every node answered. */
async function lookAll(awaited: readonly Awaited[], owner: AbortSignal): Promise<SeenHere | 'unknown' | undefined> {
  let isKnown = true
  for (const one of awaited) {
    const found = await look(one, owner).catch(() => undefined)
    if (found?.seen) return { ...found.seen, page: pageOf(one, found.seen) }
    isKnown &&= found !== undefined
  }
  return isKnown ? undefined : 'unknown'
}

async function look(awaited: Awaited, owner: AbortSignal): Promise<ReturnType<ReceiverReader['read']>> {
  const { chainId } = awaited.asset
  const [reader, url] = [readers[familyOf(chainId)], nodeOf(chainId)]
  if (!reader || !url) return undefined
  const mark = recallMark(awaited, Date.now())
  const answers = await askNode(url, reader.calls(awaited, mark), fetch, owner)
  const found = reader.read(awaited, answers, mark)
  if (found && found.mark !== mark) rememberMark(awaited, found.mark, Date.now())
  return found
}

function nodeOf(chainId: string): string | undefined {
  return chainEntries[chainId]?.rpc
}

function pageOf({ asset: { chainId }, receiverAddress }: Awaited, { hash }: SeenArrival): string | undefined {
  const explorer = chainEntries[chainId]?.explorer ?? explorers[chainId]
  if (!explorer) return undefined
  if (hash) return `${explorer}/tx/${hash}`
  return `${explorer}/${familyOf(chainId) === 'solana' ? 'account' : 'address'}/${receiverAddress}`
}
