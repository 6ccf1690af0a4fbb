import { parseArgs } from 'node:util'
import type { Deployment } from '../../app/deployment.ts'
import type { Options } from './plan.ts'

/** How to call it. */
export const usage = `npm run doctor -- <backend> --origin https://pay.example [--api URL] [--publishable-key KEY]
                        [--environment ID] [--organization ID] [--session ID --client-secret SECRET] [--timeout SECONDS]

What is not given comes from the deployment file. A secret is better given by the environment than by a flag, which other
users of the machine can see: INLET_PUBLISHABLE_KEY, INLET_CLIENT_SECRET.`

/**
 * Reads the flags, the environment and the deployment, in this order.
 * @throws an Error that can be shown as it is
 */
export function readOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  backends: Deployment['backends'],
): { readonly backend: string; readonly options: Options; readonly limitMs: number | undefined } {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ api: text, origin: text, session: text, timeout: text },
      ...{ 'publishable-key': text, environment: text, organization: text, 'client-secret': text },
    },
  })
  const [backend] = positionals
  if (!backend) throw new Error('Which backend?')
  const known = backends.find(({ id, kind }) => id === backend || kind === backend)
  const api = values.api ?? known?.apiBase
  const knownKey = known?.kind === 'openfort' ? known.publishableKey : undefined
  const environmentId = values.environment ?? (known?.kind === 'dynamic' ? known.environmentId : undefined)
  const organizationId = values.organization ?? (known?.kind === 'infinite' ? known.organizationId : undefined)
  const publishableKey = values['publishable-key'] ?? env['INLET_PUBLISHABLE_KEY'] ?? knownKey
  const origin = values.origin ?? env['INLET_ORIGIN']
  if (!api || !/^(?:https?:\/\/|\/)/.test(api)) throw new Error('--api must be an http(s) URL or a path such as /api/x')
  if (!origin || !URL.canParse(origin) || new URL(origin).origin !== origin)
    throw new Error('--origin must be the page’s origin as a browser writes it, such as https://pay.example')
  const seconds = values.timeout === undefined ? undefined : Number(values.timeout)
  if (seconds !== undefined && !(seconds > 0)) throw new Error('--timeout is a number of seconds')
  return {
    backend: known?.kind ?? backend,
    limitMs: seconds && seconds * 1000,
    options: {
      ...{ api, publishableKey, environmentId, organizationId, origin, sessionId: values.session },
      clientSecret: values['client-secret'] ?? env['INLET_CLIENT_SECRET'],
    },
  }
}
