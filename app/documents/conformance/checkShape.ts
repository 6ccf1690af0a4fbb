/** The little of JSON schema that the protocol's schema uses. */
export type Shape = {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
}
export type Shapes = Readonly<Record<string, Shape>>

/** Gives the first thing in a value that is not as its schema says, with its place; nothing when all is. */
export function checkShape(value: unknown, shape: Shape, shapes: Shapes, path = 'data'): string | undefined {
  if (shape.$ref) return checkShape(value, shapes[shape.$ref.split('/').at(-1)!] ?? {}, shapes, path)
  if (shape.anyOf) {
    const problems = shape.anyOf.map((one) => checkShape(value, one, shapes, path))
    return problems.includes(undefined) ? undefined : problems[0]
  }
  if (shape.const !== undefined && value !== shape.const) return `${path} is not ${JSON.stringify(shape.const)}`
  if (shape.enum && !shape.enum.includes(value)) return `${path} is none of ${shape.enum.join(', ')}`
  if (shape.type && typeOf(value) !== shape.type) return `${path} is ${typeOf(value)}, not ${shape.type}`
  if (Array.isArray(value))
    return firstOf(value, (item, at) => checkShape(item, shape.items ?? {}, shapes, `${path}[${at}]`))
  return shape.properties && checkFields(value as Record<string, unknown>, shape, shapes, path)
}

function checkFields(value: Record<string, unknown>, shape: Shape, shapes: Shapes, path: string): string | undefined {
  const missing = shape.required?.find((name) => value[name] === undefined)
  if (missing !== undefined) return `${path}.${missing} is missing`
  const known = Object.entries(shape.properties ?? {}).filter(([name]) => value[name] !== undefined)
  return firstOf(known, ([name, inner]) => checkShape(value[name], inner, shapes, `${path}.${name}`))
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

function firstOf<Item>(
  items: readonly Item[],
  find: (item: Item, at: number) => string | undefined,
): string | undefined {
  for (const [at, item] of items.entries()) {
    const found = find(item, at)
    if (found !== undefined) return found
  }
  return undefined
}
