import type { Happening, Played } from './evidence.ts'
import { lagOf } from './happenings.ts'
import { lossesOf, weigh } from './judge.ts'

const seconds = (ms: number | undefined) => (ms === undefined ? 'never' : `${(ms / 1_000).toFixed(1)} s`)
const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const names: Readonly<Record<Happening['what'], string>> = {
  start: 'open',
  kill: 'killed',
  chain: 'chain',
}

/** Says a played trace in words: shares of the time, then each happening with when it was on screen and told to the host. */
export function report(name: string, played: Played): string {
  const { payable, truthful } = weigh(played)
  const { happenings, drawn, told, pictures, reads } = played
  const lines = happenings.map(
    (one) =>
      `  ${names[one.what]} → ${one.status} (${one.seen}): screen ${seconds(lagOf(one, drawn))}, host ${seconds(lagOf(one, told))}`,
  )
  return [
    `${name}: payable ${percent(payable)}, truthful ${percent(truthful)}, addresses lost ${lossesOf(played).length}, pictures ${pictures.taken} (wrong ${pictures.wrong}), reads ${reads}`,
    ...lines,
    '',
  ].join('\n')
}
