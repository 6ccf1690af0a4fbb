import { json, type Asked } from '../faults/mountPage.ts'
import { wires } from '../faults/wires.ts'

/** What becomes of a choice on its way: it does not arrive, its answer does not, or both do. */
export type Fate = 'lost before' | 'lost after' | 'answered'

const { openfort } = wires
const usdc = { address: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359', symbol: 'USDC', decimals: 6 }
const exact = { amountUnits: '1000000' }
const unchosen = openfort.read({ ...exact, status: 'requires_payment_method', paymentMethod: null })
const never = () => new Promise<Response>(() => undefined)

/** A session of Openfort's whose payer has two coins to choose from. */
export const choosable = {
  ...openfort,
  beside: {
    '/chains': {
      chains: [
        { id: 'eip155:137', name: 'Polygon', currencies: [usdc] },
        {
          id: 'eip155:8453',
          name: 'Base',
          currencies: [{ ...usdc, address: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913' }],
        },
      ],
    },
  },
}

/** A backend that remembers over the lives of a page: what it was asked to do, and what it did. */
export function makeDesk() {
  let fate: Fate = 'answered'
  let commits = 0
  return {
    /** From now on, this becomes of a choice. */
    let: (next: Fate) => void (fate = next),
    commits: () => commits,
    reply({ method, path }: Asked): Response | Promise<Response> {
      if (path.includes('/rpc/')) return json({ jsonrpc: '2.0', id: 1, error: { code: -32000, message: 'no' } })
      if (method !== 'POST') return json(commits > 0 ? openfort.read(exact) : unchosen)
      if (fate === 'lost before') return never()
      commits += 1
      return fate === 'lost after' ? never() : json(openfort.read(exact))
    },
  }
}
