/** The process of `askBeside`: says when its connections are open, asks what it is told by turns, says how it went, and ends. */
import type { Beside } from './askBeside.ts'
import { askMany } from './askMany.ts'

process.once('message', (told) => void answer(told as Beside))
process.once('disconnect', () => process.exit(1))

async function answer({ origin, pace, asks }: Beside): Promise<void> {
  const onOpen = () => void process.send?.('open')
  const run = await askMany(origin, { ...pace, onOpen }, (index) => asks[index % asks.length] ?? { request: '' })
  process.send?.(run, () => process.exit(0))
}
