/**
 * Creates what writes rows as JSON and keeps the texts of the last `most` ones, so that a row that is asked for again and
 * again is written once. A row never changes: what changed is another row.
 */
export function keepTexts<Row extends object>(toWire: (row: Row) => object, most: number): (row: Row) => string {
  const texts = new Map<Row, string>()
  return (row) => {
    const known = texts.get(row)
    if (known !== undefined) return known
    const text = JSON.stringify(toWire(row))
    const [oldest] = texts.size < most ? [] : texts.keys()
    if (oldest) texts.delete(oldest)
    texts.set(row, text)
    return text
  }
}
