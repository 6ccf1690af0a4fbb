import * as v from 'valibot'
import { backend } from '../configWords.ts'

/** Checks what the deployment says of an Openfort backend. For the build alone. */
export const openfort = v.strictObject({
  kind: v.literal('openfort'),
  ...backend,
  // What was written is not repeated: it may be the secret key.
  publishableKey: v.pipe(
    v.string('expected a publishable key'),
    v.regex(/^pk_[\w-]{4,100}$/, 'expected a publishable key, which starts with "pk_"'),
  ),
})
