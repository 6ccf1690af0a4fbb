import type { Accessor } from 'solid-js'
import { createMemo, createSignal } from 'solid-js'
import { nextFrame } from '../lib/nextFrame.ts'
import { countSkeleton } from '../ui/Skeleton.tsx'

/**
 * Tells whether what is drawn first is on screen, so that the rest below it can follow: a long screen is drawn in two
 * pieces. Until then it counts as a skeleton.
 */
export function createBelow(): Accessor<boolean> {
  const [isNext, setNext] = createSignal(false)
  createMemo(() => isNext() || countSkeleton())
  void nextFrame().then(() => setNext(true))
  return isNext
}
