import { expect } from '@playwright/test'
import type { RelayWallet } from '../wallets/walletConnect/createRelayWallet.ts'
import type { PageRoot } from './createDepositPage.ts'
import { readQr } from './readQr.ts'

/** Goes from the first question to the pairing code. */
export async function reachPairing(root: PageRoot): Promise<void> {
  await root.getByRole('button', { name: /MetaMask, Phantom and others/ }).click()
  await root.getByRole('button', { name: 'WalletConnect' }).click()
}

/** Reads the pairing code from a screenshot, as a wallet's camera would. */
export async function scanPairing(root: PageRoot): Promise<string> {
  const code = root.getByRole('img', { name: 'Pairing code' })
  await expect(code).toBeVisible()
  return readQr(code)
}

/** Goes from the first question to the coins of a wallet on another device, which scans the code and agrees. */
export async function pairByCode(root: PageRoot, wallet: RelayWallet): Promise<void> {
  await reachPairing(root)
  await wallet.pair(await scanPairing(root))
  await expect(root.getByText('Phone Wallet is connected by WalletConnect.')).toBeVisible()
}

/** Goes from the first question of a session that Solana can pay to the pairing code, which a wallet on another device scans. */
export async function pairOnSolana(root: PageRoot, wallet: RelayWallet): Promise<void> {
  await root.getByRole('button', { name: /^Solana wallet/ }).click()
  await root.getByRole('button', { name: 'WalletConnect' }).click()
  await wallet.pair(await scanPairing(root))
}
