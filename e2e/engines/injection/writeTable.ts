import { engines } from '../engines.ts'
import { ways, type Outcome, type Way } from './ways.ts'

const words: Readonly<Record<Outcome, string>> = {
  works: 'works',
  'not connected': 'offered, refused on connecting',
  'no wallet': 'blocked, other ways offered',
  'does not start': 'the page says so, no wallet',
}

/** Writes the table of ways to inject as Markdown: each way, what comes of it under each profile, and where it is proven. */
export function writeTable(): string {
  const rows = ways.map((way) => [way.name, words[way.outcomes.strict], words[way.outcomes.wallets], enginesOf(way)])
  const head = ['how a wallet gets in', '`strict`', '`wallets`', 'proven in']
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function enginesOf({ engines: own }: Way): string {
  return own && own.length < engines.length ? own.join(', ') : 'all four'
}
