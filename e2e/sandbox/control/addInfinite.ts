import type { Hono } from 'hono'
import { setCustomer, setOrganization } from './infiniteClients.ts'
import { CustomerInput, OrganizationInput, TransferInput, WireInput } from './infiniteInput.ts'
import { readInput } from './inputs.ts'
import { jsonOf } from './jsonOf.ts'
import { moveRamp, wireArrived } from './moveRamp.ts'
import { rampView } from './rampView.ts'
import type { SandboxContext } from './sandboxContext.ts'

/** Adds what moves Infinite's side: its operators, its customers, its bank and its reviewers. */
export function addInfinite(app: Hono, context: SandboxContext): void {
  app.post('/organizations', async (c) =>
    c.json(setOrganization(context, readInput(OrganizationInput, await jsonOf(c))), 201),
  )
  app.post('/customers', async (c) => c.json(setCustomer(context, readInput(CustomerInput, await jsonOf(c)))))
  app.post('/wire', async (c) => {
    const ramp = wireArrived(context, readInput(WireInput, await jsonOf(c)))
    return c.json(rampView(context, ramp.id) ?? {})
  })
  app.post('/transfers', async (c) => {
    const ramp = await moveRamp(context, readInput(TransferInput, await jsonOf(c)))
    return c.json(rampView(context, ramp.id) ?? {})
  })
}
