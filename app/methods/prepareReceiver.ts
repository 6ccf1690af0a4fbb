import { isHandheld } from '../lib/isHandheld.ts'
import { nextFrame } from '../lib/nextFrame.ts'
import type { AnyTransfer, Transfer } from '../model/instruction.ts'
import { checking, receiverOf } from './checking.ts'
import { encoding } from './encoding.ts'

/**
 * Checks the receiver address of an instruction, and where its code is shown at once encodes that, so that the panel is
 * drawn whole. It waits for a few frames at most: what fails or is late is left to the panel, which tells it.
 */
export async function prepareReceiver(instruction: Transfer | AnyTransfer): Promise<void> {
  const prepare = async () => {
    const address = await checking.make(...receiverOf(instruction))
    if (!isHandheld()) await encoding.make(address)
  }
  await Promise.race([prepare().catch(() => undefined), nextFrame().then(nextFrame)])
}
