/** What a payer can do with a screen, by what is really on it. */
export type Screen = 'LOAD' | 'HOLD' | 'PAY' | 'CHOOSE' | 'STOP' | 'TRACK' | 'END' | 'NONE'

const ends = ['succeeded', 'bounced', 'expired', 'failed', 'cancelled']
/** Whatever can be paid by. */
const payable = '[data-address], [data-qr]'

/** Tells what a payer can do. Throws where an address is on a screen that is not there to be paid. */
export function screenOf(content: ParentNode): Screen {
  const main = content.querySelector<HTMLElement>('main')
  const status = main?.dataset['screen'] ?? ''
  const hasAddress = !!main?.querySelector(payable)
  if (hasAddress && ['loading', 'unavailable', 'stopped'].includes(status))
    throw new Error(`an address is on the screen “${status}”`)
  if (!main || main.querySelector('.skeleton')) return status === '' ? 'NONE' : 'LOAD'
  switch (status) {
    case 'loading':
      return 'LOAD'
    case 'stopped':
      return 'STOP'
    case 'processing':
      return 'TRACK'
    case 'waiting_payment':
      return hasAddress ? 'PAY' : 'TRACK'
    case 'unavailable':
      // What may pass is tried again by itself; of what may not, there is no more than a way to ask once more.
      return main.querySelector('button.primary') ? 'HOLD' : 'END'
    default:
      return ends.includes(status) ? 'END' : 'CHOOSE'
  }
}
