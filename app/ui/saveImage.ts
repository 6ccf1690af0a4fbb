import type { Qr } from './QrCode.tsx'
import { saveFile } from './saveFile.ts'

/** Saves a QR code as a file, black on white: sharp as SVG, 1,024 px and more as PNG. */
export async function saveImage(qr: Qr, kind: 'png' | 'svg', name: string): Promise<void> {
  const blob = kind === 'svg' ? toSvg(qr) : await toPng(qr)
  if (blob) saveFile(blob, `${name}.${kind}`)
}

function toSvg({ size, path }: Qr): Blob {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  return new Blob([svg], { type: 'image/svg+xml' })
}

function toPng({ size, path }: Qr): Promise<Blob | null> {
  const scale = Math.ceil(1_024 / size)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size * scale
  const pen = canvas.getContext('2d')
  if (!pen) return Promise.resolve(null)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.scale(scale, scale)
  pen.fillStyle = '#000'
  pen.fill(new Path2D(path))
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
