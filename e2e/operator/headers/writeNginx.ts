import type { HeaderRule } from '../../../app/build/headers.ts'
import { hiddenPaths, isForFilesOnly, placesOf, type Place } from './placesOf.ts'

/** nginx refuses a word of its configuration that is longer than 4,096 bytes, and a policy is. */
const longestWord = 3_000

/**
 * Writes the rules as a `server` block of nginx.
 *
 * Each location has all of its headers, because `add_header` in a location drops those above it; it is found by the
 * path as nginx understood it, so that another spelling of a path does not lose its policy.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
 */
export function writeNginx(rules: readonly HeaderRule[], folder: string): string {
  const places = placesOf(rules)
  const texts = [...new Set(places.flatMap(({ headers }) => Object.values(headers)))].filter(isLong)
  const names = new Map(texts.map((text, index) => [text, `$inlet_text_${index + 1}`]))
  return `server {
  listen 443 ssl;
  server_name pay.example;
  # ssl_certificate, ssl_certificate_key: yours.
  # A record can be read once it is whole: in small ones the document's first script is there before the rest.
  ssl_buffer_size 4k;

  root ${folder};
  server_tokens off;
  # The query may hold a client secret: it is in no log.
  access_log off;
${[...names].map(([text, name]) => writeText(name, text)).join('')}
${hiddenPaths.map((path) => `  location = ${path} { return 404; }\n`).join('')}${places.map((place) => writeLocation(place, names)).join('')}}
`
}

const quoted = (text: string) => text.replace(/"/g, '\\"')

const isLong = (text: string) => text.length > longestWord

function writeText(name: string, text: string): string {
  const pieces = text.match(new RegExp(`.{1,${longestWord}}`, 'g')) ?? []
  return pieces.map((piece, index) => `  set ${name}_${index + 1} "${piece}";\n`).join('')
}

function wordsOf(text: string, name: string | undefined): string {
  if (name === undefined) return text
  return Array.from(
    { length: Math.ceil(text.length / longestWord) },
    (_, index) => `\${${name.slice(1)}_${index + 1}}`,
  ).join('')
}

function writeLocation(place: Place, names: ReadonlyMap<string, string>): string {
  const lines = Object.entries(place.headers).map(
    ([name, text]) =>
      `    add_header ${name} "${wordsOf(quoted(text), names.get(text))}"${isForFilesOnly(text) ? '' : ' always'};\n`,
  )
  const type = place.path.endsWith('.d.ts') ? '    types { }\n    default_type "text/plain; charset=utf-8";\n' : ''
  const where = place.isPrefix ? (place.path === '/*' ? '/' : `^~ ${place.path.slice(0, -1)}`) : `= ${place.path}`
  return `
  location ${where} {
    try_files ${place.file ?? '$uri'} =404;
${type}${lines.join('')}  }
`
}
