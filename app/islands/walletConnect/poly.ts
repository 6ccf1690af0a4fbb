import { chacha20 } from './chacha.ts'
import type { Bytes } from './curves.ts'

const prime = (1n << 130n) - 5n
const clamp = 0x0ffffffc0ffffffc0ffffffc0fffffffn

/**
 * Gives the 16 bytes by which sealed bytes are known to be whole: Poly1305, as ChaCha20 is joined with it, without further
 * data. Its key serves once, so its time tells nothing.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8439#section-2.8
 */
export function tagOf(key: Bytes, nonce: Bytes, sealed: Bytes): Bytes {
  const once = new DataView(chacha20(key, nonce, 0, new Uint8Array(32)).buffer)
  const padded = Math.ceil(sealed.length / 16) * 16
  const text = new DataView(new ArrayBuffer(padded + 16))
  new Uint8Array(text.buffer).set(sealed)
  text.setUint32(padded + 8, sealed.length, true)
  const factor = read(once, 0) & clamp
  let sum = 0n
  for (let at = 0; at < text.byteLength; at += 16) sum = ((sum + read(text, at) + (1n << 128n)) * factor) % prime
  const tag = new DataView(new ArrayBuffer(16))
  const whole = sum + read(once, 16)
  tag.setBigUint64(0, BigInt.asUintN(64, whole), true)
  tag.setBigUint64(8, BigInt.asUintN(64, whole >> 64n), true)
  return new Uint8Array(tag.buffer)
}

function read(view: DataView, at: number): bigint {
  return view.getBigUint64(at, true) | (view.getBigUint64(at + 8, true) << 64n)
}
