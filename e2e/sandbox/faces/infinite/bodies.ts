import * as v from 'valibot'
import { issueWords } from '../../issueWords.ts'
import { badField } from './apiError.ts'

/** Text that is not empty, of at most 255 characters. */
export const line = v.pipe(
  v.string('expected text'),
  v.trim(),
  v.nonEmpty('expected a value'),
  v.maxLength(255, 'expected at most 255 characters'),
)
export const email = v.pipe(line, v.email('expected an e-mail address'), v.toLowerCase())
export const object = <Entries extends v.ObjectEntries>(entries: Entries) => v.object(entries, 'expected an object')

/** Body of `POST …/verify`. */
export const VerifyBody = v.object({
  public_key: line,
  signature: v.pipe(v.string('expected text'), v.nonEmpty('expected a value')),
  nonce: line,
  platform: v.optional(line, 'web'),
  domain: v.optional(v.nullable(v.string('expected text'))),
  message: v.optional(v.string('expected text')),
})

/** Body of `POST …/logout`. */
export const LogoutBody = v.object({
  session_id: v.optional(line),
  logout_all: v.optional(v.boolean('expected true or false'), false),
})

/** Body of `POST …/accounts`. */
export const AccountBody = v.object({
  type: v.literal('bank_account', 'expected "bank_account"'),
  bankName: line,
  accountNumber: v.pipe(line, v.regex(/^\d{4,17}$/, 'expected 4 to 17 digits')),
  routingNumber: v.pipe(
    line,
    v.regex(/^\d{9}$/, 'expected 9 digits'),
    v.check(isRoutingNumber, 'expected a routing number; its check digit is wrong'),
  ),
  accountName: line,
  accountOwnerName: line,
})

/** Body of `POST …/customers/verify-otp`. */
export const CodeBody = v.object({ email, code: line })

/** Tells whether nine digits pass the check of the American Bankers Association. */
export function isRoutingNumber(text: string): boolean {
  const weights = [3, 7, 1]
  const sum = [...text].reduce((total, digit, place) => total + Number(digit) * (weights[place % 3] ?? 0), 0)
  return sum > 0 && sum % 10 === 0
}

/** Reads a body by its schema. @throws ApiError 400 that names the first field that is wrong */
export function readBody<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body)
  if (result.success) return result.output
  const { field, message } = issueWords(result.issues[0])
  throw badField(field, message)
}
