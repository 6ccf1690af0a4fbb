import type { Accessor, JSX } from 'solid-js'
import { createContext, createMemo, createRenderEffect, createSignal, untrack, useContext } from 'solid-js'
import type { BaseUnits } from '../chains/amount.ts'
import { formatUnits } from '../chains/amount.ts'
import type { Asset } from '../chains/assets.ts'
import type { DepositError, ErrorCode } from '../errors.ts'
import { createPart, valueOf } from '../lib/createPart.ts'
import { en } from './en.ts'
import { errorTexts } from './errorTexts.ts'
import { gravest } from './gravest.ts'
import { formatDecimal, formatList, separatorOf, writingOf } from './formats.ts'
import { chooseLanguage, hasLanguage, languages } from './languages.ts'
import type { CoreTexts, Texts, TextsWith } from './texts.ts'

/** Texts and formats in the payer's language. All of it is reactive: read it late. */
export type I18n<Known = CoreTexts> = {
  readonly text: Accessor<Known>
  /** Gives the same with the texts of a part: `more` is their English. */
  with<Key extends keyof Texts>(more: Pick<Texts, Key>): I18n<TextsWith<Key>>
  /** BCP 47 tag of the language that was chosen, also while it is on its way. */
  readonly locale: string
  /** Changes the language; one that the page lacks changes nothing. */
  setLocale(tag: string): void
  /** False while another language than English is on its way: a skeleton shows. */
  readonly isReady: Accessor<boolean>
  /** BCP 47 tag by whose ways numbers and times are written: that of the language on screen. */
  readonly formatTag: Accessor<string>
  /** The decimal sign of the payer's language, to read typed amounts by. */
  readonly separator: Accessor<'.' | ','>
  /** Puts values into the `{places}` of a text; in right-to-left text each value is isolated. */
  fill(template: string, values: Readonly<Record<string, string>>): string
  /** Writes base units with every digit that matters and the coin: `25.00 USDC`. */
  amount(units: BaseUnits, asset: Pick<Asset, 'symbol' | 'decimals'>): string
  /** Writes decimal text of a backend in the payer's digits. */
  decimal(text: string): string
  /** Names side by side: "A, B, C". */
  list(items: readonly string[]): string
  /** Gives what a failure says: what happened, and what to do. */
  failure(code: ErrorCode): { readonly title: string; readonly body: string }
  /** Says a failure in a sentence, for notices and hosts. */
  describe(error: DepositError): string
}

type Shown = ReturnType<typeof chooseLanguage> & { readonly texts: Texts | undefined }

/** Takes the first language of `wanted` that the page has, else English; loads it and tells the document. */
export function createI18n(wanted: readonly string[], root: HTMLElement): I18n {
  const [locale, setLocale] = createSignal(chooseLanguage(wanted))
  const part = createMemo(() => createPart<Texts | undefined>(languages[locale().language].load))
  /** What is on screen: another language takes its place when it is there. */
  const shown = createMemo<Shown | undefined>((last) => {
    const { status } = part().state()
    if (status === 'loading' || (status === 'failed' && last)) return last
    return { ...locale(), texts: valueOf(part()) }
  })
  const loaded = createMemo(() => shown()?.texts)
  const isEnglish = () => loaded() === undefined
  const text = () => loaded() ?? en
  const failures = (): Partial<Texts['errors']> => loaded()?.errors ?? errorTexts() ?? gravest
  const failure = (code: ErrorCode) => failures()[code] ?? gravest.unexpected
  const tag = createMemo(() => shown()?.tag ?? locale().tag)
  const isSettled = createMemo(() => locale().language === 'en' || shown() !== undefined)
  const formatTag = () => (isEnglish() ? englishOf(tag()) : tag())
  const isRtl = createMemo(() => !isEnglish() && languages[shown()?.language ?? 'en'].direction === 'rtl')
  const isolate = (value: string) => (isRtl() ? `\u2068${value}\u2069` : value)
  createRenderEffect(() => {
    root.lang = isEnglish() ? 'en' : tag()
    root.dir = isRtl() ? 'rtl' : 'ltr'
  })
  const i18n: I18n = {
    text,
    get locale() {
      return locale().tag
    },
    setLocale: (next) => {
      if (hasLanguage(next)) setLocale(chooseLanguage([next]))
    },
    with(more) {
      const english = { ...en, ...more }
      return { ...i18n, text: () => loaded() ?? english }
    },
    isReady: isSettled,
    formatTag,
    separator: () => separatorOf(formatTag()),
    // eslint-disable-next-line solid/reactivity -- called at once, by whoever reads the text
    fill: (template, values) => template.replace(/\{(\w+)\}/g, (_, name: string) => isolate(values[name] ?? '')),
    amount: (units, asset) =>
      `${formatDecimal(writingOf(formatTag()), formatUnits(units, asset.decimals), leastDigits(asset))}\u00a0${asset.symbol}`,
    decimal: (text) => formatDecimal(writingOf(formatTag()), text, 0),
    failure,
    describe: ({ code }) => `${failure(code).title}. ${failure(code).body}`,
    list: (items) => formatList(formatTag(), items.map(isolate)),
  }
  return i18n
}

/** A locale that is not English keeps nothing of itself in English text, but an English one keeps its region. */
function englishOf(tag: string): string {
  return /^en\b/.test(tag) ? tag : 'en'
}

/** Coins that stand for money are written like money. */
function leastDigits(asset: Pick<Asset, 'symbol'>): number {
  return /USD|EUR|DAI/.test(asset.symbol) ? 2 : 0
}

const I18nContext = createContext<I18n>()

/** Gives the language to everything inside. */
export function I18nProvider(props: { i18n: I18n; children: JSX.Element }): JSX.Element {
  // One for the life of the page.
  return <I18nContext.Provider value={untrack(() => props.i18n)}>{props.children}</I18nContext.Provider>
}

/** Gives texts and formats. Throws outside `I18nProvider`. */
export function useText(): I18n {
  const i18n = useContext(I18nContext)
  if (!i18n) throw new Error('useText needs I18nProvider')
  return i18n
}
