import type { JSX } from 'solid-js'

/** A drawn QR code: its side in modules with the margin, and one path. */
export type Qr = { readonly size: number; readonly path: string }

/** Draws a QR code dark on a white card, in both themes and in forced colours; `text` is what it says. */
export function QrCode(props: { qr: Qr; text: string; label: string }): JSX.Element {
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${props.qr.size} ${props.qr.size}`}
      role="img"
      aria-label={props.label}
      data-qr={props.text}
      shape-rendering="crispEdges"
    >
      <path d={props.qr.path} />
    </svg>
  )
}
