import { expect, test } from 'vitest'
import { writePage, type PageParts } from './writePage.ts'

const source = `<!doctype html>
<html><head>
    <!-- for the editor -->
    <meta charset="utf-8" />
    <title>Deposit</title>
  <script type="module" crossorigin src="/assets/entry-1.js"></script>
  <link rel="stylesheet" crossorigin href="/assets/style-1.css">
</head><body><main id="inlet"></main></body></html>`
const parts: PageParts = {
  policy: "script-src 'self'",
  entry: 'go("$&")',
  head: 'start("$&")',
  style: 'p{color:red}',
  brand: { name: 'Ben & "Jo"' },
}

test('policy, head script and style come first, in this order, the entry last, and nothing twice', () => {
  expect(writePage(source, parts)).toBe(`<!doctype html>
<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="script-src 'self'"><script>start("$&")</script><style>p{color:red}</style>
    <title>Deposit</title>
</head><body><main id="inlet"></main><script type="module">go("$&")</script></body></html>`)
})

test('a document without entry holds no module', () => {
  const { entry: _, ...small } = parts
  expect(writePage(source, small)).not.toContain('type="module"')
})

test('a page without style has no style tag', () => {
  expect(writePage(source, { ...parts, style: '' })).not.toContain('<style>')
})

test.each<[string, Partial<PageParts>]>([
  ['a script that ends its tag', { head: 'a="</script>"' }],
  ['a script that opens a comment', { head: 'a="<!--"' }],
  ['an entry that ends its tag', { entry: 'a="</script>"' }],
  ['a style that ends its tag', { style: 'p{content:"</STYLE>"}' }],
])('%s is an error', (_, change) => {
  expect(() => writePage(source, { ...parts, ...change })).toThrow('would end')
})

test('a source without a head, or a body for the entry, is an error', () => {
  expect(() => writePage('<p>', parts)).toThrow('no <head>')
  expect(() => writePage('<head></head>', parts)).toThrow('no </body>')
})

test('the brand is written as text, with its letter or its logo', () => {
  const branded = source.replace('<main', '<p>%MARK% %BRAND%</p><main')
  expect(writePage(branded, parts)).toContain('<p><b class="brand">B</b> Ben &amp; &quot;Jo&quot;</p>')
  const logo = 'data:image/svg+xml,<svg/>'
  expect(writePage(branded, { ...parts, brand: { name: 'Jo', logo } })).toContain(
    '<img src="data:image/svg+xml,&lt;svg/&gt;" alt="" width="28" height="28"> Jo',
  )
})
