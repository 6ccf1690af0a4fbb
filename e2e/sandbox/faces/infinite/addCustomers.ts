import type { Hono } from 'hono'
import type { FaceContext } from '../faceContext.ts'
import { ApiError, badField } from './apiError.ts'
import { CodeBody, readBody } from './bodies.ts'
import { answerCode, createCustomer } from './createCustomer.ts'
import { NewerCustomer, ofNewer, ofSeed, SeedCustomer } from './customerBodies.ts'
import { toCustomer, toKycStatus } from './customerWire.ts'
import { jsonOf, type InfiniteEnv } from './faceEnv.ts'
import { linkKyc, linkTerms, readRedirect } from './hostedLinks.ts'
import { ownCustomer } from './ownCustomer.ts'
import { readToken } from './tokens.ts'

const prefixes = ['/v1/headless/customers', '/customers', '/v1/customers']
const at = (path: string) => prefixes.map((prefix) => `${prefix}${path}`)

/** Adds customers, their identity check and their terms, under each of the prefixes that the vendor writes. */
export function addCustomers(app: Hono<InfiniteEnv>, context: FaceContext): void {
  addCreating(app, context)
  app.on('GET', at('/:id/kyc-link'), async (c) => {
    const customer = await ownCustomer(context, c)
    const redirectUrl = readRedirect(c.req.query('redirectUrl'))
    if (redirectUrl === undefined) throw badField('redirectUrl', 'expected a URL')
    const { name } = c.get('organization')
    const branding = { primaryColor: '#8B9388', secondaryColor: '#2C2E2A', logoUrl: null, companyName: name }
    return c.json({ url: linkKyc(context, customer, redirectUrl), organizationName: name, branding })
  })
  app.on('GET', at('/:id/kyc-status'), async (c) =>
    c.json(toKycStatus(await ownCustomer(context, c), c.get('organization').variant)),
  )
  app.on('GET', at('/:id/tos'), async (c) => {
    const customer = await ownCustomer(context, c)
    if (c.get('organization').variant === 'newer') throw new ApiError('NOT_FOUND', 'There is no such endpoint')
    const { terms: status, termsAcceptedAt, name, email } = customer
    return c.json({
      tosUrl: status === 'pending' ? linkTerms(context, customer) : '',
      status,
      acceptedAt: termsAcceptedAt === null ? null : new Date(termsAcceptedAt).toISOString(),
      customerName: name,
      email,
    })
  })
}

function addCreating(app: Hono<InfiniteEnv>, context: FaceContext): void {
  app.on('POST', at(''), async (c) => {
    const organization = c.get('organization')
    const signIn = await readToken(context, organization, c.req.header('authorization'))
    const json = await jsonOf(c)
    const isNewer = organization.variant === 'newer'
    const wanted = isNewer ? ofNewer(readBody(NewerCustomer, json)) : ofSeed(readBody(SeedCustomer, json))
    const outcome = createCustomer(context, organization, signIn, wanted)
    if (outcome.kind === 'code_sent') return c.json({ otpSent: true })
    const { customer, kind } = outcome
    if (isNewer) return c.json({ customer: { id: customer.id } }, kind === 'made' ? 201 : 200)
    const kycLinkUrl = linkKyc(context, customer, null)
    return c.json({ customer: toCustomer(customer), kycLinkUrl, usedPersonaKyc: true }, kind === 'made' ? 201 : 200)
  })
  app.post('/v1/headless/customers/verify-otp', async (c) => {
    const organization = c.get('organization')
    if (organization.variant === 'seed') throw new ApiError('NOT_FOUND', 'There is no such endpoint')
    const signIn = await readToken(context, organization, c.req.header('authorization'))
    const { id } = answerCode(context, signIn, readBody(CodeBody, await jsonOf(c)))
    return c.json({ customer: { id } })
  })
}
