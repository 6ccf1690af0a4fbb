import type { IdentityStanding } from '../model/ramp.ts'

/** The texts of the identity check, in English. */
export const enIdentity = {
  identity: {
    forPayment: 'Your payment waits for it. It goes on by itself after the check.',
    open: 'Go to the identity check',
    again: 'Open the identity check again',
    looking: 'Looking for the result',
    noPage: 'Where the check is done, this page cannot open. Ask {brand} for the way there.',
    unseen: {
      title: 'The service asks who you are',
      body: 'It checks the identity of its customers before this payment goes on. How far that is, this page cannot see.',
    },
    standings: {
      not_started: {
        title: 'Show who you are',
        body: 'The payment service of {brand} asks everybody who pays from or to a bank. It is done on a page of its own: have an identity document at hand. {brand} sees none of it here.',
      },
      incomplete: {
        title: 'Finish the identity check',
        body: 'It was begun, and something is still missing. The page of the check says what.',
      },
      needs_owners: {
        title: 'Name the owners of your business',
        body: 'The payment service of {brand} asks who owns or controls it. Everybody named there is checked, too.',
      },
      under_review: {
        title: 'Your identity is being checked',
        body: 'You need do nothing. As soon as it is done, you go on here. You can close this page and open it again later: nothing is lost.',
      },
      paused: {
        title: 'The identity check is on hold',
        body: 'The payment service put it on hold; nothing was taken. Ask {brand} why. As soon as it goes on, you go on here.',
      },
      rejected: {
        title: 'The identity check was not passed',
        body: 'This payment cannot be made; nothing was taken. Ask {brand} what you can do.',
      },
      offboarded: {
        title: 'This account was closed',
        body: 'The payment service no longer serves it; nothing was taken. Ask {brand} what you can do.',
      },
      unknown: {
        title: 'The identity check is not done yet',
        body: 'How it stands is told in a word that this page does not know. Look at the page of the check, or wait here.',
      },
    } satisfies Record<IdentityStanding, { title: string; body: string }>,
  },
}
