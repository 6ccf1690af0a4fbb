import type { Client } from './client.ts'

/** How long after the last outside block a chain keeps its full pace, and how slow it is when nothing happens. */
const BUSY_BLOCKS = 30
const IDLE_TICKS = 15

export type Mining = {
  /** Stops the chain's own blocks, after the one that is being mined. */
  pause(): Promise<void>
  /** Stops all blocks: transactions wait, and may be replaced, until it runs again. */
  hold(): Promise<void>
  run(): Promise<void>
  stop(): void
}

/**
 * Mines an empty block per `blockMs`, as a chain that others use too. Each transaction is mined at once besides.
 * A chain on which nothing happens slows down to a fifteenth, or a sandbox left open for days would eat the memory.
 */
export function startMining(client: Client, blockMs: number): Mining {
  let paused = false
  let ticking: Promise<void> | undefined
  let busy = BUSY_BLOCKS
  let idle = 0
  let ownHead = 0n
  const tick = async () => {
    const head = await client.getBlockNumber()
    busy = head === ownHead ? busy - 1 : BUSY_BLOCKS
    idle = busy > 0 ? 0 : idle + 1
    if (idle % IDLE_TICKS === 0) await client.mine({ blocks: 1 })
    ownHead = await client.getBlockNumber()
  }
  const timer = setInterval(() => {
    if (paused || ticking) return
    // A node that is closing refuses; the next tick tells whether it is still there.
    ticking = tick()
      .catch(() => undefined)
      .finally(() => (ticking = undefined))
  }, blockMs)
  return {
    async pause() {
      paused = true
      await ticking
    },
    async hold() {
      paused = true
      await ticking
      await client.setAutomine(false)
    },
    async run() {
      paused = false
      await client.setAutomine(true)
      await client.mine({ blocks: 1 })
    },
    stop: () => clearInterval(timer),
  }
}
