import { rememberLast } from '../lib/rememberLast.ts'
import type { Qr } from '../ui/QrCode.tsx'

/** A text, and the code that says it. */
export type Encoded = { readonly text: string; readonly qr: Qr }

/** Encodes a text as a QR code. */
export const encoding = rememberLast(async (text: string): Promise<Encoded> => {
  const { encodeQr } = await import('#island/qr')
  return { text, qr: encodeQr(text) }
})
