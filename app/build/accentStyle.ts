/** Gives the style of the brand's colour, with black or white on it, whichever reads better. The page has it before any script. */
export function accentStyle(hex: string | undefined): string {
  return hex ? `:root{--accent:${hex};--on-accent:${luminance(hex) > 0.18 ? '#000' : '#fff'}}` : ''
}

/** Relative luminance; above 0.179 black has the higher contrast. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const part = parseInt(pair, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
