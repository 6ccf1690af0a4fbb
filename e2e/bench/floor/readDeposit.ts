/** What the bare page draws and pays. */
export type Deposit = {
  readonly amount: string
  readonly token: string
  readonly chainId: number
  readonly address: string
}

/** As much of either backend's session as that is; Daimo's comes wrapped. */
export type Wire =
  | {
      session: {
        destination: { amountUnits: string; tokenAddress: string; chainId: number }
        paymentMethod: { receiverAddress: string }
      }
    }
  | { paymentMethod: { receiverAddress: string; source: { chain: string; currency: string; amount: string } } }

/** Gives the deposit of a session; `amount` in units of six decimals, as text. */
export function readDeposit(wire: Wire): Deposit {
  if ('session' in wire) {
    const { destination, paymentMethod } = wire.session
    const amount = `${destination.amountUnits}000000`
    return {
      amount,
      token: destination.tokenAddress,
      chainId: destination.chainId,
      address: paymentMethod.receiverAddress,
    }
  }
  const { source, receiverAddress } = wire.paymentMethod
  const chainId = Number(source.chain.slice('eip155:'.length))
  return { amount: source.amount, token: source.currency, chainId, address: receiverAddress }
}
