/** The core of `qrcode`, without the drawing code of its main file. @see https://github.com/soldair/node-qrcode */
declare module 'qrcode/lib/core/qrcode.js' {
  export function create(
    text: string,
    options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): { readonly modules: { readonly size: number; readonly data: Uint8Array } }
}

declare module 'qrcode/lib/core/byte-data.js' {
  export default class ByteData {
    constructor(text: string)
  }
}
