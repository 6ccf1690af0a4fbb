import type { JSX } from 'solid-js'
import { For } from 'solid-js'

/**
 * Draws an address whole, in groups for the eye. There are no spaces in it: what a selection copies is the address.
 *
 * `groups` joined are `address`; the two are given apart because what a group is belongs to the address's family.
 */
export function AddressText(props: { address: string; groups: readonly string[]; isSmall?: boolean }): JSX.Element {
  return (
    <span
      class="address"
      classList={{ small: props.isSmall ?? false }}
      dir="ltr"
      translate="no"
      data-address={props.address}
      onCopy={(event) => {
        event.clipboardData?.setData('text/plain', props.address)
        event.preventDefault()
      }}
    >
      <For each={props.groups}>{(group) => <span>{group}</span>}</For>
    </span>
  )
}
