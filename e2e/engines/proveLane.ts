import { rmSync } from 'node:fs'
import { buildFixture } from './buildFixture.ts'
import type { Engine } from './engine.ts'
import type { EngineLane } from './engines.ts'
import { differences, prove } from './prove.ts'
import { announcedProvider } from './providers.ts'
import { tamperCases, type ProofCase } from './tamperCases.ts'
import { walletCases, type WalletCase } from './walletCases.ts'
import { writeExtension } from './writeExtension.ts'

/** A case of one engine, ready to run: gives what differs from what is expected, one line each. */
export type Proof = { readonly name: string; run(): Promise<readonly string[]> }

/** Gives all cases of an engine; `start` and `stop` stand around them. The engine is started once for most of them. */
export function proofsOf(lane: EngineLane): {
  proofs: readonly Proof[]
  start(): Promise<void>
  stop(): Promise<void>
} {
  const builds: Partial<Record<WalletCase['policy'], Awaited<ReturnType<typeof buildFixture>>>> = {}
  let engine: Engine | undefined
  const build = async (policy: WalletCase['policy']) => (builds[policy] ??= await buildFixture(policy)).dist
  const runPlain = async (proof: ProofCase, policy: WalletCase['policy']) => {
    if (!engine) throw new Error(`${lane.name} is not started`)
    return differences(await prove(engine, await build(policy), proof), proof.facts)
  }
  const runWallet = (proof: WalletCase) =>
    proof.extension ? build(proof.policy).then((dist) => runExtended(lane, proof, dist)) : runPlain(proof, proof.policy)
  return {
    proofs: [
      ...tamperCases().map((proof) => ({ name: proof.name, run: () => runPlain(proof, 'strict') })),
      ...walletCases
        .filter(({ engines }) => engines?.includes(lane.name) ?? true)
        .map((proof) => ({ name: proof.name, run: () => runWallet(proof) })),
    ],
    start: async () => {
      engine = await lane.start()
      await build('strict')
    },
    stop: async () => {
      await engine?.close()
      for (const { remove } of Object.values(builds)) remove()
    },
  }
}

/** Runs a case in an engine of its own, which has the case's extension. */
async function runExtended(lane: EngineLane, proof: WalletCase, dist: string): Promise<readonly string[]> {
  const folder = proof.extension && writeExtension(proof.extension, announcedProvider)
  const engine = await lane.start(folder)
  try {
    return differences(await prove(engine, dist, proof), proof.facts)
  } finally {
    await engine.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}
