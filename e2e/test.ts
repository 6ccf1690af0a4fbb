import { test as base } from '@playwright/test'
import { createInlet, type Inlet } from './fixtures/createInlet.ts'
import { startWorkerServices } from './fixtures/startWorkerServices.ts'
import type { Services } from './commands/startServices.ts'
import { createHostServer } from './hosts/createHostServer.ts'
import { createDepositPage, type DepositPage } from './pages/createDepositPage.ts'
import { createHostPage, type HostPage } from './pages/createHostPage.ts'
import { relayPath } from './sandbox/walletConnect/createRelay.ts'
import { addEvmWallet, type EvmWallet, type EvmWalletOptions } from './wallets/addEvmWallet.ts'
import { sandboxChains } from './wallets/sandboxChains.ts'
import { createRelayWallet, type RelayWallet } from './wallets/walletConnect/createRelayWallet.ts'
import type { RelaySolanaOptions, RelayWalletOptions } from './wallets/walletConnect/relayWalletOptions.ts'
import { addSolanaWallet, solanaOf, type SolanaWallet, type SolanaWalletOptions } from './wallets/addSolanaWallet.ts'

export { expect } from '@playwright/test'

type TestFixtures = {
  /** The control of this worker's sandbox; its faults end with the test. */
  inlet: Inlet
  /** The deposit page as a document of its own, in the test's page. */
  depositPage: DepositPage
  /** A host on another site that embeds the page and records its messages. */
  hostPage: HostPage
  /** Puts an EVM wallet with a key of its own into every document of the test; call it before a page is opened. */
  addWallet(options?: EvmWalletOptions): Promise<EvmWallet>
  /** The same with a Solana wallet. */
  addSolanaWallet(options?: SolanaWalletOptions): Promise<SolanaWallet>
  /** Starts a wallet on another device, reached over the sandbox's relay; it ends with the test. With `solana` it has an account there, too. */
  startRelayWallet(
    options?: Omit<RelayWalletOptions, 'solana'> & { solana?: Omit<RelaySolanaOptions, 'askCluster'> },
  ): Promise<RelayWallet>
}
type WorkerFixtures = { services: Services; hostUrl: string }

/** Playwright's `test`, with a whole Inlet of its own for every worker. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  services: [
    async ({}, use, { parallelIndex }) => {
      const services = await startWorkerServices(parallelIndex)
      await use(services)
      await services.close()
    },
    { scope: 'worker' },
  ],
  hostUrl: [
    async ({}, use) => {
      const server = await createHostServer()
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
  inlet: async ({ services }, use) => {
    const inlet = createInlet(services)
    await use(inlet)
    await inlet.clearFaults()
  },
  depositPage: async ({ page }, use) => use(createDepositPage(page)),
  hostPage: async ({ page, hostUrl }, use) => use(await createHostPage(page, hostUrl)),
  addWallet: async ({ context, services }, use) =>
    use((options) => addEvmWallet(context, services.sandboxUrl, options)),
  addSolanaWallet: async ({ context, services }, use) =>
    use((options) => addSolanaWallet(context, services.sandboxUrl, options)),
  startRelayWallet: async ({ services }, use) => {
    const relayUrl = `${services.sandboxUrl.replace(/^http/, 'ws')}${relayPath}`
    const started: RelayWallet[] = []
    await use(async (options) => {
      const { solana, ...rest } = options ?? {}
      const onSolana = solana && { solana: { askCluster: solanaOf(services.sandboxUrl), ...solana } }
      const wallet = await createRelayWallet(sandboxChains(services.sandboxUrl), relayUrl, { ...rest, ...onSolana })
      started.push(wallet)
      return wallet
    })
    await Promise.all(started.map((wallet) => wallet.close()))
  },
})
