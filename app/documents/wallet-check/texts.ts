import type { Act, FactName } from './report.ts'
import type { QuestionName } from './acts.ts'
import { arabic } from './textsArabic.ts'
import { english } from './textsEnglish.ts'
import { spanish } from './textsSpanish.ts'

/** What the wallet check says. `{…}` stands for a value. */
export type Texts = {
  readonly title: string
  readonly about: string
  readonly looking: string
  readonly noWallet: string
  readonly oneWallet: string
  readonly wallets: string
  readonly lead: string
  readonly noWalletYet: string
  readonly unnamed: string
  readonly after: string
  readonly listed: string
  readonly sameAs: string
  readonly notListed: string
  readonly waiting: string
  readonly links: string
  readonly linksLead: string
  readonly openLink: string
  readonly browser: string
  readonly groups: {
    readonly policy: string
    readonly place: string
    readonly abilities: string
    readonly browser: string
  }
  readonly unusual: string
  readonly share: string
  readonly shareLead: string
  readonly whole: string
  readonly send: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
  readonly save: string
  readonly result: string
  readonly other: string
  readonly included: string
  readonly questions: Readonly<Record<QuestionName, string>>
  readonly outcomes: Readonly<Record<Act['outcome'], string>>
  readonly facts: Readonly<Record<FactName, string>>
  readonly values: Readonly<Record<'yes' | 'no' | 'blocked' | 'ran' | 'same' | 'missing', string>>
}

/** The texts of the wallet check in every language of the deposit page. */
export const texts = { en: english, es: spanish, ar: arabic } as const satisfies Record<string, Texts>
export type Language = keyof typeof texts
