import { createSignal } from 'solid-js'

/** What a host may do for the page when it is asked, by the words of the host protocol and of the URL's `caps`. */
export const abilityNames = ['open', 'copy', 'share', 'close', 'back', 'haptic'] as const
export type Ability = (typeof abilityNames)[number]

/** A link that leaves the page, and what is behind it. */
export type OutsideLink = {
  readonly url: string
  readonly kind: 'wallet' | 'explorer' | 'support' | 'provider'
  /** Where a device without the app is sent. */
  readonly fallbackUrl?: string
  readonly app?: string
}

/** What the host does for the page; absent is what it does not do, and the page then does it by itself. */
export type HostAbilities = {
  /** Opens a link outside. Decides nothing late: it is called inside the tap. */
  readonly open?: (link: OutsideLink) => void
  /** Copies; gives whether it is true. */
  readonly copy?: (text: string) => Promise<boolean>
  /** Shares; gives whether it is true. */
  readonly share?: (share: { readonly text: string; readonly url?: string }) => Promise<boolean>
  readonly haptic?: (style: 'light' | 'success' | 'warning' | 'error') => void
  /** The host has a control that dismisses the page, so the page draws none. */
  readonly close?: true
  /** The host has a back control, so the page draws none. */
  readonly back?: true
}

const [abilities, setAbilities] = createSignal<HostAbilities>({})

/** Gives what the host does for the page now; reactive, and empty until a host says otherwise. */
export const hostAbilities = abilities

/** Takes what the host does for the page: the bridge's word, or a mini app's. */
export function setHostAbilities(next: HostAbilities): void {
  setAbilities(next)
}
