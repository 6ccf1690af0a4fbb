import './style.css'
import { chainEntries } from '#chainEntries'
import { make } from '../make.ts'
import { drawFacts } from './drawFacts.ts'
import { drawLinks } from './drawLinks.ts'
import { drawShare } from './drawShare.ts'
import { drawWallet } from './drawWallets.ts'
import { keepReport, readOther } from './otherReport.ts'
import { comparePolicies, probePolicy, watchPolicies, type Built } from './probePolicy.ts'
import { readPlace } from './readPlace.ts'
import type { Act, Fact, Report } from './report.ts'
import { watchWallets, type Found } from './watchWallets.ts'
import { chooseWords, fillWords } from './words.ts'
import { hideAddresses, writeReport } from './writeReport.ts'

/**
 * The wallet check: anybody opens it in a wallet's browser, and it tells which wallets a deposit would find there, when,
 * and what the page's policy does to them. It asks a wallet nothing without a tap, holds no session and calls nobody.
 * `inletWalletCheck()` gives the result to scripts.
 */
const seen = watchPolicies(document)
let onFound: (found: Found) => void = () => undefined
const all = watchWallets(window, (found) => onFound(found))
const acts: Act[] = []
let facts: readonly Fact[] = []

document.addEventListener('DOMContentLoaded', () => void start())

async function start(): Promise<void> {
  const built = readBuilt()
  const asked = new URLSearchParams(window.location.search)
  const locale = asked.get('locale')
  const { language, direction, texts } = chooseWords([...(locale ? [locale] : []), ...navigator.languages])
  Object.assign(document.documentElement, { lang: language, dir: direction })
  const theme = asked.get('theme')
  if (theme) document.documentElement.dataset['theme'] = theme
  document.title = texts.title
  place('about').textContent = fillWords(texts.about, { policy: built.profile, version: built.version })
  place('lead').textContent = texts.lead

  const other = readOther(built.profile, built.version)
  const report = (): Report => ({
    check: 1,
    version: built.version,
    policy: built.profile,
    at: new Date().toISOString(),
    facts: [...facts, ...comparePolicies(document, seen, built)],
    wallets: all.map(({ wallet }) => wallet),
    acts,
  })
  const share = drawShare(texts, built.otherPath + window.location.search, other !== undefined, (isWhole) => {
    const reports = [report(), ...(other ? [other] : [])]
    const hide = isWhole ? (text: string) => text : hideAddresses
    return { text: hide(reports.map(writeReport).join('\n\n')), json: hide(JSON.stringify(reports, null, 2)) }
  })
  Object.assign(window, { inletWalletCheck: report })
  const draw = () => {
    place('verdict').textContent = verdictOf(texts)
    share.draw()
    keepReport(report())
  }
  const note = (act: Act) => {
    acts.push(act)
    draw()
  }
  const chains = Object.keys(chainEntries)
  onFound = (found) => {
    place('wallets').querySelector(':scope > p')?.remove()
    place('wallets').append(drawWallet(found, texts, chains, note))
    draw()
  }
  fill('wallets', [make('p', '', texts.noWalletYet)])
  all.forEach((found) => onFound(found))
  fill('links', drawLinks(window, texts, note))
  fill('share', share.content)
  draw()
  facts = [...(await probePolicy(window, built)), ...(await readPlace(window))]
  fill('facts', drawFacts(report().facts, texts))
  draw()
}

function verdictOf(texts: ReturnType<typeof chooseWords>['texts']): string {
  const names = new Set(all.filter(({ wallet }) => wallet.isListed && !wallet.sameAs).map(({ wallet }) => wallet.name))
  const [name = ''] = names
  if (names.size === 0) return document.readyState === 'loading' ? texts.looking : texts.noWallet
  return names.size === 1 ? fillWords(texts.oneWallet, { name }) : fillWords(texts.wallets, { count: names.size })
}

/** The document says what it was built with, since its own script cannot hold its own hash. */
function readBuilt(): Built {
  const said = document.querySelector<HTMLMetaElement>('meta[name="inlet-check"]')
  const { version = '', other = '', header = '', meta = '' } = said?.dataset ?? {}
  return { profile: said?.content ?? '', version, otherPath: other, header, meta }
}

function fill(id: string, content: readonly Node[]): void {
  place(id).replaceChildren(...content)
  place(id).hidden = false
}

function place(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The document has no place "${id}"`)
  return element
}
