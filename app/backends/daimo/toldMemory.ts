import type { Caip19 } from '../../chains/caip.ts'
import type { QuotedAmount, Redirect } from '../../model/instruction.ts'
import { isSafeLink } from '../../lib/isSafeLink.ts'
import { recall, remember } from '../../lib/sessionMemory.ts'
import type { Told } from './told.ts'
import type { FindAsset } from './wire.ts'

/** What this tab remembers of what was told once, so that a reload still knows an address's end and a page to go on at. */
export type ToldMemory = { read(): Told | undefined; keep(told: Told): void }

/** Gives the memory of a session. A prepared transaction is not kept: its time would be over, and a fresh one is a tap away. */
export function toldMemory(sessionId: string, find: FindAsset): ToldMemory {
  const key = `told:${sessionId}`
  return {
    read: () => parse(recall(key), find),
    keep({ mark, asset, amount, expiresAt, redirect }) {
      const units = amount?.units.toString()
      remember(key, JSON.stringify({ mark, assetId: asset?.assetId, units, expiresAt, redirect }))
    },
  }
}

function parse(text: string | undefined, find: FindAsset): Told | undefined {
  try {
    const { mark, assetId, units, expiresAt, redirect } = JSON.parse(text ?? '{}') as Record<string, unknown>
    if (typeof mark !== 'string') return undefined
    const asset = typeof assetId === 'string' ? find(assetId as Caip19) : undefined
    const amount = asset && readUnits(units)
    return {
      mark,
      ...(asset && { asset }),
      ...(amount && { amount }),
      ...(typeof expiresAt === 'number' && { expiresAt }),
      ...(isRedirect(redirect) && { redirect }),
    }
  } catch {
    return undefined
  }
}

function readUnits(units: unknown): QuotedAmount | undefined {
  return typeof units === 'string' && /^\d+$/.test(units) ? { units: BigInt(units), basis: 'exact' } : undefined
}

function isRedirect(value: unknown): value is Redirect {
  const { kind, url, provider } = (value ?? {}) as Partial<Redirect>
  return kind === 'redirect' && typeof provider === 'string' && typeof url === 'string' && isSafeLink(url)
}
