import type { HeaderRule } from '../../../app/build/headers.ts'
import { hiddenPaths, isForFilesOnly, placesOf, type Place } from './placesOf.ts'

/**
 * Writes the rules as a site of a Caddyfile.
 * @see https://caddyserver.com/docs/caddyfile/directives/header
 */
export function writeCaddy(rules: readonly HeaderRule[], folder: string): string {
  return `pay.example {
	root * ${folder}
	encode gzip
${hiddenPaths.map((path) => `\thandle ${path} {\n\t\trespond 404\n\t}\n`).join('')}${placesOf(rules).map(writePlace).join('')}}
`
}

function writePlace(place: Place): string {
  const always = Object.entries(place.headers).filter(([, text]) => !isForFilesOnly(text))
  const withFile = Object.entries(place.headers).filter(([, text]) => isForFilesOnly(text))
  const rewrite = place.file === undefined || place.file === place.path ? '' : `		rewrite * ${place.file}\n`
  const type = place.path.endsWith('.d.ts') ? '			Content-Type "text/plain; charset=utf-8"\n' : ''
  const cache = withFile.length > 0 ? `		@found file\n		header @found {\n${linesOf(withFile)}		}\n` : ''
  return `
	handle ${place.path === '/*' ? '' : `${place.path} `}{
${rewrite}		header {
${linesOf(always)}${type}		}
${cache}		file_server
	}
`
}

function linesOf(headers: readonly (readonly [string, string])[]): string {
  return headers.map(([name, text]) => `			${name} "${text.replace(/"/g, '\\"')}"\n`).join('')
}
