/**
 * Checks all code: its types as `npm run types` does, then its style as `npm run lint` does. Both ask the compiler the same,
 * and here it reads and answers once.
 */
import { ESLint } from 'eslint'
import ts from 'typescript'
import { root } from './run.mjs'

const program = readProgram()
const findings = ts.getPreEmitDiagnostics(program)
process.stdout.write(ts.formatDiagnostics(findings, hostOf(root)))

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: '.eslint.config.js',
  overrideConfig: {
    files: ['app/**/*.{ts,tsx}', 'e2e/**/*.{ts,tsx}', 'vite.config.ts'],
    // Its types are another project's.
    ignores: ['e2e/hosts/react-native/**'],
    languageOptions: { parserOptions: { projectService: false, programs: [program] } },
  },
})
const results = await eslint.lintFiles('.')
process.stdout.write(await (await eslint.loadFormatter('stylish')).format(results))
process.exitCode = findings.length > 0 || results.some(({ errorCount }) => errorCount > 0) ? 1 : 0

/** Reads what `tsconfig.json` names. @throws an Error when it cannot be read */
function readProgram(): ts.Program {
  const { config, error } = ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path))
  if (error) throw new Error(ts.formatDiagnostic(error, hostOf(root)))
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  return ts.createProgram(fileNames, options)
}

function hostOf(folder: string): ts.FormatDiagnosticsHost {
  return { getCanonicalFileName: (name) => name, getCurrentDirectory: () => folder, getNewLine: () => '\n' }
}
