/**
 * Creates what writes rows as JSON and keeps the texts, so that a row that is asked for again and again is written once. A row
 * never changes: what changed is another row, whose text takes the place of the one before. With `most` texts kept, it begins
 * anew: to find the oldest of so many would take longer than to write one.
 */
export function keepTexts<Row extends { id: string }>(
  toWire: (row: Row) => object,
  most: number,
): (row: Row) => string {
  const kept = new Map<string, { readonly row: Row; readonly text: string }>()
  return (row) => {
    const known = kept.get(row.id)
    if (known?.row === row) return known.text
    const text = JSON.stringify(toWire(row))
    if (!known && kept.size >= most) kept.clear()
    kept.set(row.id, { row, text })
    return text
  }
}
