/**
 * Gives foreign text that is safe to show: control, bidi and invisible characters stripped, white space folded, cut
 * at `most` characters.
 *
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export function cleanText(text: string, most: number): string {
  const plain = text
    .slice(0, most * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const characters = [...plain]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : plain
}
