import { Hono } from 'hono'
import { openTo } from '../../http/openTo.ts'
import { wireFaults } from '../../http/wireFaults.ts'
import type { FaceContext } from '../faceContext.ts'
import { addAccounts } from './addAccounts.ts'
import { addAuth } from './addAuth.ts'
import { addCustomers } from './addCustomers.ts'
import { addTransfers } from './addTransfers.ts'
import { ApiError, codeFor, errorBody } from './apiError.ts'
import { countries } from './countries.ts'
import { currencies } from './currencies.ts'
import type { InfiniteEnv } from './faceEnv.ts'
import { addKycPage } from './kycPage.ts'
import { findOrganization, requireOrganization } from './organizations.ts'
import { addTermsPage } from './termsPage.ts'
import { readToken } from './tokens.ts'

const headers = 'Authorization,Content-Type,X-Organization-ID,Idempotency-Key'

/**
 * Creates the Infinite face: the vendor's Headless API over the sandbox's books, and the two pages that the vendor
 * hosts. Chains are real; banks, identity and Bitcoin are doubles.
 */
export function createFace(context: FaceContext): Hono<InfiniteEnv> {
  const app = new Hono<InfiniteEnv>()
  const variantOf = (id: string | undefined) => findOrganization(context, id)?.variant ?? 'seed'
  addKycPage(app, context)
  addTermsPage(app, context)
  // Every origin may call, as nothing says otherwise; no header of an answer is shown to scripts.
  app.use(openTo({ allows: () => '*', methods: 'GET,POST', headers }))
  const faults = wireFaults(context.faults, 'infinite', (status, words, path, header) =>
    errorBody(faultError(status, words), variantOf(header('x-organization-id')), path),
  )
  app.use(faults)
  app.use(requireOrganization(context))
  addLists(app, context)
  addAuth(app, context)
  addCustomers(app, context)
  addAccounts(app, context)
  addTransfers(app, context)
  app.all('*', () => {
    throw new ApiError('NOT_FOUND', 'There is no such endpoint')
  })
  app.onError((error, c) => {
    if (!(error instanceof ApiError)) context.log(`infinite: ${error.message}`)
    const told = error instanceof ApiError ? error : new ApiError('INTERNAL_ERROR', 'Internal error')
    return c.json(errorBody(told, variantOf(c.req.header('x-organization-id')), c.req.path), told.status)
  })
  return app
}

/** Adds what the vendor serves. The older documents ask for a token; the newer shape looks at one only if it is there. */
function addLists(app: Hono<InfiniteEnv>, context: FaceContext): void {
  const lists = { countries: { countries }, currencies: { currencies } }
  for (const [name, list] of Object.entries(lists))
    app.get(`/v1/headless/${name}`, async (c) => {
      const organization = c.get('organization')
      const authorization = c.req.header('authorization')
      if (organization.variant === 'seed' || authorization !== undefined)
        await readToken(context, organization, authorization)
      return c.json(list)
    })
}

function faultError(status: number, message: string) {
  return {
    code: codeFor(status),
    status: status === 429 || status === 401 ? status : 500,
    message,
    details: {},
  } as const
}
