/** Reads a typed code: without the spaces and dashes it may be written with, in the digits that the backend sends. Nothing where there is none. */
export function readCode(typed: string): string | undefined {
  const plain = typed
    .replace(/[\s\u200e\u200f-]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  return plain || undefined
}
