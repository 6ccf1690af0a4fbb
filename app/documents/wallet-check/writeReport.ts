import type { Act, Fact, FoundWallet, Report } from './report.ts'

/** Writes a result as text that can be read in a chat. What is not usual has a mark. In English, for those who are sent it. */
export function writeReport(report: Report): string {
  const { version, policy, at, facts, wallets, acts } = report
  return [
    `Inlet wallet check · policy ${policy} · page ${version} · ${at}`,
    '',
    `Wallets: ${wallets.length === 0 ? 'none' : wallets.length}`,
    ...wallets.map(writeWallet),
    ...(acts.length > 0 ? ['', 'Asked:', ...acts.map((act) => writeAct(act, wallets))] : []),
    '',
    'This browser:',
    ...facts.map(writeFact),
  ].join('\n')
}

function writeWallet({
  id,
  place,
  name,
  rdns,
  icon,
  flags,
  chains,
  features,
  afterMs,
  isListed,
  sameAs,
  problem,
}: FoundWallet): string {
  const parts = [
    `${id}. ${name || 'no name'}${rdns ? ` (${rdns})` : ''}`,
    place,
    `after ${afterMs} ms`,
    sameAs ? `the same as ${sameAs}` : isListed ? 'listed' : 'NOT LISTED',
    icon && `icon ${icon}`,
    flags.length > 0 && flags.join(' '),
    chains && chains.length > 0 && chains.join(' '),
    features && features.length > 0 && features.join(' '),
    problem && `PROBLEM: ${problem}`,
  ]
  return parts.filter(Boolean).join(' · ')
}

function writeAct({ wallet, asked, outcome, detail, tookMs }: Act, wallets: readonly FoundWallet[]): string {
  const name = wallets.find(({ id }) => id === wallet)?.name
  return `${wallet === undefined ? '' : `${wallet}. ${name || 'no name'}: `}${asked} · ${outcome} · ${detail} · ${tookMs} ms`
}

function writeFact({ name, value, isUsual }: Fact): string {
  return `${isUsual === false ? '! ' : '  '}${name}: ${value}`
}

/** Shortens every address in a text: whose wallet it is, is nobody's business unless its owner says so. */
export function hideAddresses(text: string): string {
  return text
    .replace(/0x([0-9a-f]{4})[0-9a-f]{32}([0-9a-f]{4})(?![0-9a-f])/gi, '0x$1…$2')
    .replace(/\b([1-9A-HJ-NP-Za-km-z]{4})[1-9A-HJ-NP-Za-km-z]{24,36}([1-9A-HJ-NP-Za-km-z]{4})\b/g, '$1…$2')
}
