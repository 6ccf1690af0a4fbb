import type { Family } from '../../sandbox/chains/network.ts'
import { networks } from '../../sandbox/chains/networks.ts'

/** Below this many whole dollars an account is filled up, by ten times as many. */
const LEAST = 1000

/** Fills a wallet's accounts with dollars and coins for fees on all chains of the sandbox, where they have few. */
export async function fillAccounts(sandboxUrl: string, accounts: { [Name in Family]?: string }): Promise<void> {
  for (const { chainId: chain, family, bridged = [] } of networks) {
    const address = accounts[family]
    if (address === undefined) continue
    for (const asset of ['usdc', ...bridged.map(({ symbol }) => symbol.toLowerCase())]) {
      const query = new URLSearchParams({ chain, address, asset })
      const { text } = (await ask(`${sandboxUrl}/control/balance?${query}`)) as { text: string }
      if (Number(text) >= LEAST) continue
      const coins = { [asset]: String(10 * LEAST), native: String(LEAST) }
      await ask(`${sandboxUrl}/control/fund`, { chain, address, ...coins })
    }
  }
}

/** @throws an Error with the control's own words */
async function ask(url: string, body?: object): Promise<unknown> {
  const json = { 'content-type': 'application/json' }
  const answer = await fetch(url, body && { method: 'POST', headers: json, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
