import type { WalletRequest } from '../../bridge/messages.ts'
import type { Command } from './judgeMessage.ts'
import type { Report } from './makeReport.ts'
import type { Talk } from './makeTalk.ts'

const answerMs = 3_000
const reads = { eip155: 'eth_accounts', solana: 'solana_getAccounts' } as const

type Offered = { readonly id: string; readonly family: 'eip155' | 'solana' }

/**
 * Asks each wallet that the host has offered for its accounts, which no user is asked about, and one for something that
 * the page never asks for; judges the answers. A host without a wallet is asked nothing.
 */
export async function checkWallets(report: Report, talk: Talk): Promise<void> {
  const wallets = await talk.waitFor(({ type }) => type === 'host.wallets', 0)
  const offered = (wallets?.data['wallets'] ?? []) as readonly Offered[]
  for (const { id, family } of offered) {
    const { data } = (await ask(talk, { wallet: id, method: reads[family], params: [] })) ?? {}
    report.judge('wallet', isAccounts(data), `${id}: ${JSON.stringify(data ?? 'no answer').slice(0, 60)}`)
  }
  const evm = offered.find(({ family }) => family === 'eip155')
  if (!evm || report.verdict('wallet')?.kind === 'wrong') return
  // Answered by a wallet in silence: whoever passes this on passes on everything.
  const { data } = (await ask(talk, { wallet: evm.id, method: 'wallet_getPermissions', params: [] })) ?? {}
  report.judge('walletLimit', data?.['ok'] !== true)
}

/** Sends a request, which may be one that the page does not have, and waits for its answer. */
function ask(talk: Talk, request: Omit<WalletRequest, 'method'> & { method: string }): Promise<Command | undefined> {
  const { id } = talk.sender.send('wallet.request', request as WalletRequest)
  return talk.waitFor(({ type, data }) => type === 'host.answer' && data['re'] === id, answerMs)
}

/** A list of accounts, or a failure with a code: a wallet may be locked. */
function isAccounts(answer: Command['data'] | undefined): boolean {
  if (answer?.['ok'] === true) return Array.isArray(answer['result'])
  const { code } = Object(answer?.['error']) as { readonly code?: unknown }
  return answer?.['ok'] === false && typeof code === 'number'
}
