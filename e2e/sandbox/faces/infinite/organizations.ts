import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Organization } from '../../ledger/clients/model.ts'
import type { Store } from '../../ledger/store.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError } from './apiError.ts'
import type { InfiniteEnv } from './faceEnv.ts'
import { infiniteOrganizations } from './keys.ts'

/** Makes an organization whose payers can do everything. */
export function newOrganization(id: string, variant: Organization['variant'] = 'seed'): Organization {
  return {
    id,
    name: 'Acme',
    status: 'ACTIVE',
    walletAuthEnabled: true,
    variant,
    signingKey: randomBytes(32).toString('hex'),
    terms: 'required',
    verifiesAccounts: true,
    checksBalance: false,
    knownEmail: 'code',
  }
}

/** Puts the organizations in place that always stand, as far as they are not there. */
export function addStandingOrganizations({ organization }: Store): void {
  for (const variant of ['seed', 'newer'] as const) {
    const id = infiniteOrganizations[variant === 'seed' ? 'own' : 'newer']
    if (!organization.get(id)) organization.put(newOrganization(id, variant))
  }
}

/** Finds the organization that a request names. */
export function findOrganization({ ledger }: FaceContext, id: string | undefined): Organization | undefined {
  return id === undefined ? undefined : ledger.store.organization.get(id)
}

/** Lets nobody in who names no active organization, nor to the older paths of one that speaks the newer shapes. */
export function requireOrganization(context: FaceContext): MiddlewareHandler<InfiniteEnv> {
  return async (c, next) => {
    const organization = findOrganization(context, c.req.header('x-organization-id'))
    if (!organization) throw new ApiError('ORGANIZATION_NOT_FOUND', 'There is no such organization')
    if (organization.status !== 'ACTIVE')
      throw new ApiError('ORGANIZATION_NOT_ACTIVE', 'This organization is not active')
    const isNewerPath = c.req.path.includes('/v1/headless/')
    if (organization.variant === 'newer' && !isNewerPath) throw new ApiError('NOT_FOUND', 'There is no such endpoint')
    c.set('organization', organization)
    await next()
  }
}
