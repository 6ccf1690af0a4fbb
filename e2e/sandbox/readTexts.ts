import { readSync } from 'node:fs'

/** In bytes. To read a long file at once takes its size in memory twice, as bytes and as text. */
const atATime = 1024 * 1024
const lineFeed = 0x0a

/**
 * Reads a file of lines from its start, in texts that end where a line does.
 * @returns them in order, and how many bytes they are: what comes after the last line's end is left out
 */
export function readTexts(descriptor: number): { texts: string[]; bytes: number } {
  const texts: string[] = []
  let bytes = 0
  let buffer = Buffer.allocUnsafeSlow(atATime)
  for (;;) {
    const held = buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, bytes))
    const end = held.lastIndexOf(lineFeed) + 1
    if (end > 0) texts.push(held.toString('utf8', 0, end))
    else if (held.length < buffer.length) return { texts, bytes }
    // The line is longer than what is read at a time.
    else buffer = Buffer.allocUnsafeSlow(buffer.length * 2)
    bytes += end
  }
}
