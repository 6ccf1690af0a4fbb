import type { Component } from 'solid-js'
import type { DepositState } from '../model/depositState.ts'
import { Loading } from './Loading.tsx'
import { endLater, outcomeLater } from './outcomesLater.ts'
import { RequiresPaymentMethod } from './RequiresPaymentMethod.tsx'
import { Stopped } from './restLater.ts'
import { Unavailable } from './unavailableLater.ts'
import { WaitingPayment } from './WaitingPayment.tsx'

/** Where a payer can go from an end: back to the host, or to a page that the deployment allows. */
export type Exit = { readonly onDone: (() => void) | undefined; readonly returnUrl: string | undefined }

/** What a screen of one status gets. */
export type ScreenProps<Status extends DepositState['status']> = {
  readonly state: Extract<DepositState, { status: Status }>
  readonly exit: Exit
}

/** The screen of each status. */
export const screens: { readonly [Status in DepositState['status']]: Component<ScreenProps<Status>> } = {
  loading: Loading,
  unavailable: Unavailable,
  stopped: Stopped,
  requires_payment_method: RequiresPaymentMethod,
  requires_action: endLater((all) => all.requires_action),
  waiting_payment: WaitingPayment,
  processing: outcomeLater((all) => all.processing),
  succeeded: outcomeLater((all) => all.succeeded),
  bounced: endLater((all) => all.bounced),
  expired: endLater((all) => all.expired),
  failed: endLater((all) => all.failed),
  cancelled: endLater((all) => all.cancelled),
}
