/** `npm run scale`: what a backend sees of a million open pages, by the page's own schedule. Figures of README.md. */
import { readsBetween, simulateCrowd, type Crowd } from './simulateCrowd.ts'

const minute = 60_000
const hour = 60 * minute
/** A crowd this large stands for a million: reads of pages that know nothing of each other add up. */
const sample = 20_000
const scale = 1_000_000 / sample
const seed = Number(process.argv[2] ?? 1)

const calm: Crowd = { pages: sample, openedOverMs: 2 * hour, hiddenShare: 0.3, forMs: 3 * hour, seed }
const sale: Crowd = { pages: sample, openedOverMs: 10 * minute, hiddenShare: 0.2, forMs: 40 * minute, seed }
const broken = { fromMs: 12 * minute, toMs: 22 * minute }

const rows: [words: string, crowd: Crowd, fromMs: number, toMs: number][] = [
  ['opened over two hours, the third hour', calm, 2 * hour, 3 * hour],
  ['all opened within ten minutes: the tenth', sale, 9 * minute, 10 * minute],
  ['the same, twenty minutes later', sale, 30 * minute, 40 * minute],
  ['an outage of ten minutes: its first minute', { ...sale, outage: broken }, 12 * minute, 13 * minute],
  ['its last eight', { ...sale, outage: broken }, 14 * minute, 22 * minute],
  ['the minute after it', { ...sale, outage: broken }, 22 * minute, 23 * minute],
  [
    'an outage that asks to wait two minutes: its last eight',
    { ...sale, outage: { ...broken, retryAfterMs: 2 * minute } },
    14 * minute,
    22 * minute,
  ],
]

const naive = Math.round(1_000_000 / 3)
process.stdout.write(
  `A million open pages that wait for a payment (seed ${seed}; each at a fixed three seconds: ${naive} reads a second)\n`,
)
for (const [words, crowd, fromMs, toMs] of rows) {
  const { mean, most } = readsBetween(simulateCrowd(crowd), fromMs, toMs)
  const [usual, peak] = [mean, most].map((reads) => Math.round(reads * scale).toLocaleString('en'))
  process.stdout.write(
    `${words.padEnd(58)} ${(usual ?? '').padStart(9)} a second, at most ${(peak ?? '').padStart(9)}\n`,
  )
}
