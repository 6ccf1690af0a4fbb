import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { enAddress } from './enAddress.ts'
import { enBank } from './enBank.ts'
import { enCall } from './enCall.ts'
import { enAsking } from './enAsking.ts'
import { enChoosing } from './enChoosing.ts'
import { enEnds } from './enEnds.ts'
import { enErrors } from './enErrors.ts'
import { enRampErrors } from './enRampErrors.ts'
import { enFamilies } from './enFamilies.ts'
import { enCoins } from './enCoins.ts'
import { enForms } from './enForms.ts'
import { enExchange } from './enExchange.ts'
import { enApps } from './enApps.ts'
import { enAside } from './enAside.ts'
import { enGuide } from './enGuide.ts'
import { enLimited } from './enLimited.ts'
import { enLink } from './enLink.ts'
import { enRest } from './enRest.ts'
import { enStopped } from './enStopped.ts'
import { enUnavailable } from './enUnavailable.ts'
import { enLookup } from './enLookup.ts'
import { enOrder } from './enOrder.ts'
import { enOutcomes } from './enOutcomes.ts'
import { enScan } from './enScan.ts'
import { enCovered } from './enCovered.ts'
import { enSeen } from './enSeen.ts'
import { enNoSol } from './enNoSol.ts'
import { enRefused } from './enRefused.ts'
import { enSolana } from './enSolana.ts'
import { enHost } from './enHost.ts'
import { enSolanaWays } from './enSolanaWays.ts'
import { enUnpaired } from './enUnpaired.ts'
import { enUnread } from './enUnread.ts'
import { enWalletNotice } from './enWalletNotice.ts'
import { enRelay } from './enRelay.ts'
import { enRefund } from './enRefund.ts'
import { enRoutes } from './enRoutes.ts'
import { enWallet } from './enWallet.ts'
import { enSignIn } from './enSignIn.ts'
import { enCode } from './enCode.ts'
import { enIdentity } from './enIdentity.ts'
import { enTerms } from './enTerms.ts'
import { enGate } from './enGate.ts'
import { enLogins } from './enLogins.ts'
import { enCustomer } from './enCustomer.ts'
import { enBankAccount } from './enBankAccount.ts'
import ar from './languages/ar.json'
import es from './languages/es.json'
import { chooseLanguage } from './languages.ts'
import type { Texts } from './texts.ts'

const english: Texts = {
  ...en,
  ...enAddress,
  ...enBank,
  ...enOrder,
  ...enSignIn,
  ...enCode,
  ...enIdentity,
  ...enTerms,
  ...enGate,
  ...enLogins,
  ...enCustomer,
  ...enBankAccount,
  ...enCall,
  ...enGuide,
  ...enAsking,
  ...enChoosing,
  ...enExchange,
  ...enRelay,
  ...enUnpaired,
  ...enWalletNotice,
  ...enRefund,
  ...enRoutes,
  ...enCoins,
  ...enLimited,
  ...enWallet,
  ...enScan,
  ...enCovered,
  ...enSeen,
  ...enSolana,
  ...enFamilies,
  ...enNoSol,
  ...enRefused,
  ...enHost,
  ...enSolanaWays,
  ...enUnread,
  ...enOutcomes,
  ...enEnds,
  ...enLink,
  ...enRest,
  ...enStopped,
  ...enUnavailable,
  ...enLookup,
  ...enApps,
  ...enAside,
  errors: { ...enErrors.errors, ...enRampErrors.errors },
  ...enForms,
}

/** Every text of a language by its path. */
function flatten(tree: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[path + key, value] as const] : flatten(value as object, `${path}${key}.`),
  )
}

const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each([
  ['es', es],
  ['ar', ar],
])('%s', (_, texts) => {
  test('has exactly the texts of English', () => {
    expect(
      flatten(texts)
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      flatten(english)
        .map(([path]) => path)
        .sort(),
    )
  })

  test('has the places of English in every text', () => {
    const others = new Map(flatten(texts))
    for (const [path, text] of flatten(english))
      expect([path, placesOf(others.get(path)!)]).toEqual([path, placesOf(text)])
  })

  test('leaves no text empty or in English', () => {
    const others = new Map(flatten(texts))
    const same = flatten(english).filter(
      ([path, text]) => others.get(path) === text && /[a-z]{4}/.test(text.replace(/\{\w+\}/g, '')),
    )
    expect(same).toEqual([])
    expect([...others.values()].filter((text) => text.trim() === '')).toEqual([])
  })
})

test('the sections of English do not overlap', () => {
  const keys = [en, enAddress, enWallet, enSolana, enOutcomes, enEnds].flatMap((section) => Object.keys(section))
  expect(new Set(keys).size).toBe(keys.length)
})

test.each([
  [['es-MX', 'en'], 'es', 'es-MX'],
  [['AR'], 'ar', 'ar'],
  [['de', 'es'], 'es', 'es'],
  [['xx'], 'en', 'en'],
  [['en-GB'], 'en', 'en-GB'],
  [['__proto__', 'constructor'], 'en', 'en'],
  [['es_419'], 'es', 'es-419'],
  [[], 'en', 'en'],
] as const)('%j is read as %s', (wanted, language, tag) => {
  expect(chooseLanguage(wanted)).toEqual({ language, tag })
})
