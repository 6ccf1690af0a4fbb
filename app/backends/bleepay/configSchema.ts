import * as v from 'valibot'
import { backend } from '../configWords.ts'

/** Checks what the deployment says of a BleePay backend. For the build alone. */
export const bleepay = v.strictObject({ kind: v.literal('bleepay'), ...backend })
