import { encode } from 'uqr'

/** Gives the QR code of a text as the text of an SVG: one path, a run of dark modules a step. */
export function drawQr(text: string): string {
  const { size, data } = encode(text, { border: 0 })
  let path = ''
  for (const [y, row] of data.entries())
    for (let x = 0; x < size; x += 1) {
      const start = x
      while (row[x]) x += 1
      if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`
    }
  return `<svg viewBox="-2 -2 ${size + 4} ${size + 4}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}
