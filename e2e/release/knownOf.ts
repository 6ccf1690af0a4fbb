import { explorers } from '../../app/chains/explorers.ts'
import { evidence } from '../../app/chains/tokenSources.ts'
import { readDeployment } from '../../app/build/deployment.ts'

/** Addresses that the page knows beside the coins: what anybody can look up, none of which is ever paid. */
const ownAddresses = [
  '0x0000000000000000000000000000000000000000',
  // Multicall3, the same on every chain. https://www.multicall3.com
  '0xca11bde05977b3631167028862be2a173976ca11',
  // The oracle of a rollup's fees. https://specs.optimism.io/protocol/predeploys.html
  '0x420000000000000000000000000000000000000f',
] as const

/** Gives the hosts and the addresses that a page of a deployment may name. */
export function knownOf(deploymentFile: string): {
  readonly hosts: readonly string[]
  readonly addresses: readonly string[]
} {
  const text = JSON.stringify(readDeployment(deploymentFile))
  const hosts = [...text.matchAll(/(?:https?|wss?):\/\/([\w.-]+)/g)].map(([, host = '']) => host)
  const inDeployment = text.match(/0x[0-9a-fA-F]{40}/g) ?? []
  return {
    hosts: [...hosts, ...Object.values(explorers).map((url) => new URL(url).hostname)],
    addresses: [
      ...ownAddresses,
      ...inDeployment,
      ...(JSON.stringify(Object.keys(evidence)).match(/0x[0-9a-fA-F]{40}/g) ?? []),
    ],
  }
}
