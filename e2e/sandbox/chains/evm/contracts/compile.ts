// Rewrites artifacts.json from the .sol files: `npm run contracts` installs solc and OpenZeppelin into .cache/ on demand.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as v from 'valibot'

const SOLC = '0.8.37'
const OPENZEPPELIN = '5.7.0'
const NAMES = [
  'SandboxUsdc',
  'DepositVault',
  'VaultFactory',
  'Treasury',
  'PaymentRouter',
  'Multicall3',
  'GasPriceOracle',
  'BatchAccount',
]

const here = import.meta.dirname
const cache = join(here, '../../../../../.cache/contracts')
const modules = join(cache, 'node_modules')

const Compiler = v.object({ compile: v.function() })
const Code = v.object({ object: v.string() })
const Contract = v.object({
  evm: v.object({ bytecode: Code, deployedBytecode: Code }),
})
const Output = v.object({
  errors: v.optional(v.array(v.object({ severity: v.string(), formattedMessage: v.string() })), []),
  contracts: v.optional(v.record(v.string(), v.record(v.string(), Contract)), {}),
})

function installCompiler(): void {
  if (existsSync(join(modules, 'solc'))) return
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, 'package.json'), '{"private":true}')
  const packages = [`solc@${SOLC}`, `@openzeppelin/contracts@${OPENZEPPELIN}`]
  execFileSync('npm', ['install', '--ignore-scripts', ...packages], { cwd: cache, stdio: 'inherit' })
}

function readImport(path: string): { contents: string } {
  const file = path.startsWith('@') ? join(modules, path) : join(here, path)
  return { contents: readFileSync(file, 'utf8') }
}

function compilerInput(): string {
  const sources = NAMES.map((name) => [`${name}.sol`, { content: readFileSync(join(here, `${name}.sol`), 'utf8') }])
  return JSON.stringify({
    language: 'Solidity',
    sources: Object.fromEntries(sources),
    settings: {
      evmVersion: 'cancun',
      optimizer: { enabled: true, runs: 200 },
      metadata: { bytecodeHash: 'none', appendCBOR: false },
      outputSelection: { '*': { '*': ['evm.bytecode.object', 'evm.deployedBytecode.object'] } },
    },
  })
}

function compile(): v.InferOutput<typeof Output> {
  const solc = v.parse(Compiler, createRequire(join(cache, 'package.json'))('solc'))
  const output: unknown = solc.compile(compilerInput(), { import: readImport })
  return v.parse(Output, JSON.parse(v.parse(v.string(), output)))
}

function artifact(output: v.InferOutput<typeof Output>, name: string) {
  const contract = output.contracts[`${name}.sol`]?.[name]
  if (!contract) throw new Error(`solc gave no ${name}`)
  const { bytecode, deployedBytecode } = contract.evm
  return { bytecode: `0x${bytecode.object}`, deployedBytecode: `0x${deployedBytecode.object}` }
}

installCompiler()
const output = compile()
const errors = output.errors.filter((error) => error.severity === 'error')
if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'))
const artifacts = Object.fromEntries(NAMES.map((name) => [name, artifact(output, name)]))
writeFileSync(join(here, 'artifacts.json'), `${JSON.stringify(artifacts)}\n`)
