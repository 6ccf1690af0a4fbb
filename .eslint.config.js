import solid from 'eslint-plugin-solid/configs/typescript'
import ts from 'typescript-eslint'

/** No float near money, and nothing that could build a script or HTML from text. */
const banned = [
  { selector: "MemberExpression[property.name='innerHTML']", message: 'innerHTML is refused by Trusted Types.' },
  {
    selector: "JSXAttribute[name.name='style'] > Literal",
    message: 'style= text is refused by the policy; use a class.',
  },
  {
    selector: "JSXElement[openingElement.name.name='For'] > JSXExpressionContainer > [params.length>1]",
    message: 'A row is not told its index, see app/runtime/README.md.',
  },
  { selector: "CallExpression[callee.name='eval']", message: 'eval is refused by the policy.' },
]
const money = [
  { selector: "CallExpression[callee.name='parseFloat']", message: 'Money is a bigint in base units.' },
  { selector: "MemberExpression[object.name='Math']", message: 'Money is a bigint in base units.' },
  { selector: "CallExpression[callee.name='Number']", message: 'Money is a bigint in base units.' },
]

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'test-results/**'] },
  ...ts.configs.recommended,
  {
    files: ['app/**/*.{ts,tsx}', 'e2e/**/*.{ts,tsx}', 'vite.config.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-syntax': ['error', ...banned],
    },
  },
  { files: ['app/**/*.tsx'], ...solid },
  {
    files: ['app/**/*.tsx'],
    rules: { 'solid/reactivity': ['error', { customReactiveFunctions: ['makeListener'] }] },
  },
  // A test reads a signal at the moment that it asks about.
  { files: ['app/**/*.test.tsx'], rules: { 'solid/reactivity': 'off' } },
  { files: ['app/chains/amount.ts'], rules: { 'no-restricted-syntax': ['error', ...banned, ...money] } },
)
