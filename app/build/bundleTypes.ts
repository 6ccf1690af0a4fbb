import ts from 'typescript'

/**
 * Gives one declaration file with the types that a module exports and every type these need, each as it is written, with
 * what is said about it.
 * @throws an Error when two of them have the same name
 */
export function bundleTypes(file: string): string {
  const program = ts.createProgram([file], {
    strict: true,
    // The browser's own types are not ours to write, and take seconds to read.
    lib: ['lib.es5.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  if (!module) throw new Error(`${file} exports nothing`)
  const exported = checker.getExportsOfModule(module).map((symbol) => resolve(symbol, checker))
  const found = new Map<ts.Symbol, string>()
  for (const symbol of exported) collect(symbol, { checker, exported, found })

  const names = [...found.keys()].map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`Two types are named ${twice}`)
  return [...found.values()].join('\n\n')
}

type Bundle = {
  readonly checker: ts.TypeChecker
  readonly exported: readonly ts.Symbol[]
  readonly found: Map<ts.Symbol, string>
}

/** Adds the declaration of a symbol, and of all that it names, unless it is the language's own. */
function collect(alias: ts.Symbol, bundle: Bundle): void {
  const { checker, found } = bundle
  const symbol = resolve(alias, checker)
  const declaration = symbol.declarations?.find(
    (one) => ts.isTypeAliasDeclaration(one) || ts.isInterfaceDeclaration(one) || isConstant(one),
  )
  if (!declaration || found.has(symbol) || /\/node_modules\//.test(declaration.getSourceFile().fileName)) return
  found.set(symbol, write(declaration, symbol, bundle))
  if (isConstant(declaration)) return
  const visit = (node: ts.Node): void => {
    const named = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined
    if (named) collect(named, bundle)
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(declaration, visit)
}

/** Gives what an import or an export stands for. */
function resolve(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

/** A constant of a module, which a type may be made of. */
function isConstant(node: ts.Node): node is ts.VariableDeclaration {
  return ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent)
}

function write(declaration: ts.Declaration, symbol: ts.Symbol, { checker, exported }: Bundle): string {
  if (isConstant(declaration)) {
    const type = checker.getTypeOfSymbol(symbol)
    return `declare const ${symbol.name}: ${checker.typeToString(type, declaration, ts.TypeFormatFlags.NoTruncation)}`
  }
  const comments = ts.getJSDocCommentsAndTags(declaration).map((node) => node.getText())
  const text = declaration.getText().replace(/^export /, '')
  return [...comments, exported.includes(symbol) ? `export ${text}` : text].join('\n')
}
