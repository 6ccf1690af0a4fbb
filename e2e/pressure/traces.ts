/** What a phone's line carries. `none` is a line that the phone knows is gone; on a `mute` one it believes, and nothing passes. */
export type Line = { readonly kbit: number; readonly rttMs: number } | 'none' | 'mute'

/** A while of a trace. */
export type Span = {
  readonly forMs: number
  readonly line: Line
  /** The payer is in another app: the page lives on out of sight, or the system has stopped it. */
  readonly away?: 'hidden' | 'frozen'
  /** The backend refuses every read with 429. */
  readonly isRefused?: true
  /** What happens as the while begins: the payer's money is on its chain, it is delivered, the page's process dies. */
  readonly then?: 'pay' | 'deliver' | 'kill'
}

/** What a payer's phone goes through while a session is open. */
export type Trace = {
  readonly name: string
  /** What it is like, and from when that is. */
  readonly like: string
  readonly spans: readonly Span[]
}

const second = 1_000
const on = (seconds: number, kbit: number, rttMs: number, more: Partial<Span> = {}): Span => ({
  forMs: seconds * second,
  line: { kbit, rttMs },
  ...more,
})
const off = (seconds: number, line: 'none' | 'mute', more: Partial<Span> = {}): Span => ({
  forMs: seconds * second,
  line,
  ...more,
})

/**
 * The traces: figures of our own in the shape of published logs, which were taken on the way to work and hold what a line
 * carried each second.
 * @see https://datasets.simula.no/hsdpa-tcp-logs/ metro, tram, ferry: 3G in Oslo, Riiser, Vigmostad, Griwodz, Halvorsen (MMSys 2013)
 * @see https://users.ugent.be/~jvdrhoof/dataset-4g/ car: LTE in Ghent, van der Hooft and others (IEEE Communications Letters 2016)
 */
export const traces: readonly Trace[] = [
  {
    name: 'metro',
    like: '3G into a tunnel and out, 2010-09 to 2011-04',
    spans: [
      on(12, 1_100, 120),
      on(8, 420, 220),
      off(20, 'none'),
      on(6, 130, 700),
      off(14, 'mute', { then: 'pay' }),
      on(10, 520, 240),
      off(12, 'none', { then: 'deliver' }),
      on(16, 1_300, 120),
    ],
  },
  {
    name: 'tram',
    like: '3G between houses, the page killed on the way, 2010-09 to 2011-04',
    spans: [
      on(10, 1_500, 90),
      on(6, 300, 260),
      off(6, 'mute'),
      on(10, 900, 130),
      on(14, 700, 150, { then: 'kill' }),
      on(8, 240, 500, { then: 'pay' }),
      off(8, 'mute'),
      on(12, 1_100, 100, { then: 'kill' }),
      on(12, 1_400, 90, { then: 'deliver' }),
    ],
  },
  {
    name: 'ferry',
    like: '3G that thins out over water, 2010-09 to 2011-04',
    spans: [
      on(10, 1_800, 70),
      on(10, 500, 200),
      on(14, 150, 600),
      on(20, 60, 1_400, { then: 'pay' }),
      on(14, 180, 600),
      on(16, 900, 150, { then: 'deliver' }),
    ],
  },
  {
    name: 'car',
    like: 'LTE with short holes, 2015-12 to 2016-02',
    spans: [
      on(8, 22_000, 45),
      off(4, 'none'),
      on(8, 6_000, 70),
      off(9, 'none'),
      on(8, 31_000, 40, { then: 'pay' }),
      off(5, 'none'),
      on(8, 12_000, 60, { then: 'deliver' }),
      off(3, 'none'),
      on(10, 18_000, 50),
    ],
  },
  {
    name: 'slow start',
    like: 'EDGE, a hole while the page is still loading, 2010',
    spans: [
      on(3, 200, 800),
      off(6, 'none'),
      on(26, 200, 800),
      on(24, 240, 700, { then: 'kill' }),
      on(16, 240, 700, { then: 'pay' }),
      on(20, 240, 700, { then: 'deliver' }),
    ],
  },
  {
    name: 'app switches',
    like: 'to the wallet and back, its app stopping the page, 2026',
    spans: [
      on(8, 5_000, 60),
      on(15, 5_000, 60, { away: 'frozen' }),
      on(6, 5_000, 60),
      on(20, 5_000, 60, { away: 'frozen', then: 'pay' }),
      on(8, 5_000, 60),
      on(12, 5_000, 60, { away: 'frozen', then: 'deliver' }),
      on(8, 5_000, 60),
    ],
  },
  {
    name: 'out of sight',
    like: 'another tab in front for minutes, 2026',
    spans: [
      on(8, 5_000, 60),
      on(80, 5_000, 60, { away: 'hidden', then: 'pay' }),
      on(8, 5_000, 60),
      on(80, 5_000, 60, { away: 'hidden', then: 'deliver' }),
      on(8, 5_000, 60),
    ],
  },
  {
    name: 'refusals',
    like: 'a backend that says "too many" for most of a minute, twice, 2026',
    spans: [
      on(8, 5_000, 60),
      on(40, 5_000, 60, { isRefused: true }),
      on(20, 5_000, 60),
      on(25, 5_000, 60, { isRefused: true, then: 'pay' }),
      on(40, 5_000, 60),
      on(12, 5_000, 60, { then: 'deliver' }),
    ],
  },
]

/** A quarter of a minute that has one of each: thin line, hole, death of the page, payment. */
export const shortTrace: Trace = {
  name: 'a short commute',
  like: '3G with a hole and a page that dies',
  spans: [
    on(4, 1_600, 90),
    off(3, 'none'),
    on(3, 1_600, 90, { then: 'kill' }),
    on(3, 1_600, 90, { then: 'pay' }),
    on(4, 1_600, 90, { then: 'deliver' }),
  ],
}
