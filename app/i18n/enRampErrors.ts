import type { ErrorCode } from '../errors.ts'

/** What failures of on-ramps and off-ramps say to the payer, as `enErrors` does for all others. */
export const enRampErrors = {
  errors: {
    sign_in_needed: { title: 'Sign in again', body: 'Your sign-in has ended. Nothing is lost.' },
    challenge_refused: {
      title: 'We did not ask for your signature',
      body: 'The message to sign says something else than it should.',
    },
    challenge_expired: { title: 'That took too long', body: 'Get a new message to sign.' },
    signature_refused: { title: 'The signature does not fit', body: 'Sign with the account that is shown here.' },
    organization_refused: {
      title: 'This service is switched off',
      body: 'It is not set up for payments at the moment.',
    },
    code_refused: { title: 'The code is not right', body: 'Check it, or ask for a new one.' },
    customer_known: {
      title: 'This e-mail address is known already',
      body: 'Sign in with the wallet you used with it, or use another address.',
    },
    identity_needed: {
      title: 'Your identity has to be checked first',
      body: 'Go on with the check, then come back here.',
    },
    identity_rejected: {
      title: 'The identity check was not passed',
      body: 'Nothing was taken. Who checked it can tell you more.',
    },
    account_unverified: {
      title: 'This bank account is not verified yet',
      body: 'Choose another one, or wait until it is.',
    },
    price_ended: { title: 'The price has changed', body: 'Look at the new one, then confirm.' },
    transfer_rejected: {
      title: 'The transfer was refused',
      body: 'Nothing was taken. Check the amount and the account.',
    },
    link_refused: { title: 'We did not open that page', body: 'It is not on a site that we know.' },
  } satisfies { readonly [Code in ErrorCode]?: { title: string; body: string } },
}

/** A failure that nobody meets but at an on-ramp or off-ramp. */
export type RampErrorCode = keyof (typeof enRampErrors)['errors']
