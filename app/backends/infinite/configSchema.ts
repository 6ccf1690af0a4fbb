import * as v from 'valibot'
import { backend, say, text } from '../configWords.ts'

/** Checks what the deployment says of an Infinite organization. For the build alone. */
export const infinite = v.strictObject({
  kind: v.literal('infinite'),
  ...backend,
  organizationId: text(/^[\w-]{1,64}$/, 'an organization id of letters, digits, - and _'),
  pages: v.pipe(
    v.array(
      text(
        /^(?:https:\/\/[a-z0-9.-]+|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?$/,
        'an https origin such as "https://infinite.dev"',
      ),
      say('a list of origins'),
    ),
    v.minLength(1, 'expected at least one origin'),
  ),
  full: v.exactOptional(
    v.strictObject({
      directions: v.pipe(
        v.array(v.picklist(['buy', 'sell'], say('"buy" or "sell"')), say('a list of directions')),
        v.minLength(1, 'expected at least one direction'),
      ),
    }),
  ),
})
