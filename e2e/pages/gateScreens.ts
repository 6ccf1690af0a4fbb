import type { CustomerWish } from '../fixtures/bankPayers.ts'
import type { ScreenCase } from './screens.ts'
import { connectWallet, signIn } from './signIn.ts'

const full = () => ({ backend: 'infinite', full: true })

/** Gives the screen of a customer who is at a point of the way already, and has signed in. */
function signedIn(name: string, customer: CustomerWish, ready: string): ScreenCase {
  return {
    name,
    status: 'requires_action',
    body: full,
    async prepare({ inlet, addWallet }) {
      const { address: walletAddress } = await addWallet({ found: 'announced' })
      await inlet.control('/customers', { walletAddress, ...customer })
    },
    act: ({ page }) => signIn(page),
    ready,
  }
}

/** The gates before a payment from or to a bank. */
export const gateScreens: ScreenCase[] = [
  { name: 'a sign-in without a wallet', status: 'requires_action', body: full, ready: 'button:has-text("MetaMask")' },
  {
    name: 'a code that takes the sign-in to a phone',
    status: 'requires_action',
    body: full,
    act: ({ page }) => page.getByRole('button', { name: 'Any phone' }).click(),
    ready: '[data-qr]',
  },
  {
    name: 'the message to sign in by',
    status: 'requires_action',
    body: full,
    prepare: async ({ addWallet }) => void (await addWallet({ found: 'announced' })),
    act: ({ page }) => connectWallet(page),
    ready: 'pre',
  },
  signedIn('the way to the identity check', { kycStatus: 'not_started', tos: 'pending' }, 'a.button'),
  signedIn('an identity that is being checked', { kycStatus: 'under_review', tos: 'accepted' }, '.waiting'),
  signedIn('the way to the terms', { kycStatus: 'under_review', tos: 'pending' }, 'a.button'),
]
