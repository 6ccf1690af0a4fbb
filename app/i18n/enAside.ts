/** The texts of what a payer opens on the side, in English: the facts to quote, and the ways round a link that opened nothing. */
export const enAside = {
  facts: {
    session: 'Session',
    service: 'Payment service',
    landsOn: 'Lands on',
    landsAt: 'Lands at',
    landsIn: 'Lands in',
    yourBank: 'Your bank account',
    transfer: 'Transfer',
    fee: { network: 'Network fee', total: 'All fees', other: 'Fee of the service' },
    copySession: 'Copy session id',
  },
  costs: {
    none: 'None told',
    gas: 'Network fee',
    service: 'Service fee',
    app: 'Fee of {brand}',
    other: 'Other fee',
    total: 'All fees',
  },
  look: {
    now: 'I have paid, check now',
    again: 'Check now',
    next: 'You can check again in',
    left: 'Time left',
  },
  cancelling: {
    ask: 'Cancel this payment',
    why: 'Have you sent money already? Then do not cancel: it would arrive all the same.',
    yes: 'Cancel the payment',
    no: 'Go on paying',
  },
  leaving: {
    nothing: 'Nothing opened? Copy the link and open it in your browser.',
    scan: 'Nothing opened? Scan this code with your phone, or copy the link.',
    code: 'QR code of the link',
    get: 'Get {app}',
    copy: 'Copy link',
    copied: 'Link copied',
  },
}
