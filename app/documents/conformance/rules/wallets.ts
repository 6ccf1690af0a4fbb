import type { Rule } from '../rule.ts'

const refuse = {
  web: `if (!methods.includes(request.data.method)) send('host.answer', { re: request.id, ok: false, error: { code: 4200, message: 'Not asked' } })`,
  swift: 'guard OwnWallet.methods.contains(method) else { … }  // e2e/hosts/swift/OwnWallet.swift',
  kotlin: 'if (method !in METHODS) return failed(4200, "Not asked")  // e2e/hosts/kotlin/OwnWallet.kt',
  reactNative: `createOwnWallet(wallet, host)  // e2e/hosts/react-native/ownWallet.ts`,
  flutter: `OwnWallet(name, ask, host.say)  // e2e/hosts/flutter/own_wallet.dart`,
}

/** How a host passes on a wallet of its own. */
export const wallets = {
  wallet: {
    title: 'An offered wallet answers',
    fault:
      'The host offered a wallet and did not answer within 3 s what accounts it has: with a list, or with an error that has a code.',
    fix: 'Answer each wallet.request by host.answer: ok and the wallet’s result, or its error with the code it threw.',
    weight: 'must',
    code: {
      web: `wallet.request(request.data).then((result) => send('host.answer', { re: request.id, ok: true, result }), (error) => send('host.answer', { re: request.id, ok: false, error: { code: error.code, message: error.message } }))`,
      swift: refuse.swift,
      kotlin: refuse.kotlin,
      reactNative: refuse.reactNative,
      flutter: refuse.flutter,
    },
  },
  walletLimit: {
    title: 'An offered wallet does what a payment needs, and no more',
    fault:
      'The host carried out wallet_getPermissions, for which the page never asks: it passes on whatever its wallet is asked.',
    fix: 'Let through the methods that the page asks for, and refuse every other with the code 4200.',
    weight: 'must',
    code: refuse,
  },
} as const satisfies Record<string, Rule>
