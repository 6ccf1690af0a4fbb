/** Words in which the schemas of the deployment speak. For the build alone. */
import * as v from 'valibot'
import type { Caip19 } from '../chains/caip.ts'

/** Writes what a field should be and what is there. */
export const say = (expected: string) => (issue: { received: string }) => `expected ${expected}, got ${issue.received}`

/** Gives the schema of a text of some form. */
export const text = (form: RegExp, expected: string) => v.pipe(v.string(say(expected)), v.regex(form, say(expected)))

/** Drops slashes at the end. */
export const bare = (value: string) => value.replace(/\/+$/, '')

/** A CAIP-2 chain id. */
export const chainId = text(/^[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}$/, 'a CAIP-2 chain id such as "eip155:8453"')

/** A CAIP-19 asset id. */
export const assetId = v.pipe(
  text(
    /^[-a-z0-9]{3,8}:[-\w]{1,32}\/[-a-z0-9]{3,8}:[-.%\w]{1,128}$/,
    'a CAIP-19 asset id such as "eip155:8453/slip44:60"',
  ),
  v.transform((id) => id as Caip19),
)

/** What every kind of backend has. */
export const backend = {
  id: text(/^[a-z0-9_-]{1,64}$/, 'an id of lower-case letters, digits, - and _'),
  apiBase: v.pipe(
    text(/^(?:https?:\/\/[^\s/?#@"';,]+|\/[\w.-]+)[^\s?#"';,]*$/, 'an http(s) URL, or a path such as "/api/openfort"'),
    v.transform(bare),
  ),
}
