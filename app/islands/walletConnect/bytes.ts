import type { Bytes } from './curves.ts'

/** Writes bytes as hex digits, without a prefix. */
export function toHex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Reads hex digits without a prefix. @throws a TypeError for other text. */
export function fromHex(hex: string): Bytes {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) throw new TypeError('Expected hex digits')
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}

/** Writes bytes in base64. */
export function toBase64(bytes: Bytes): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/** Reads base64. @throws a DOMException for other text. */
export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}

/** Writes bytes in base64 as URLs take it. */
export function toBase64url(bytes: Bytes): string {
  return toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
}

/** Reads base64 as URLs have it. @throws a DOMException for other text. */
export function fromBase64url(text: string): Bytes {
  return fromBase64(text.replace(/-/g, '+').replace(/_/g, '/'))
}

/** Makes random bytes. */
export function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count))
}
