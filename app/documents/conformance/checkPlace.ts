import type { RefusedHost } from '../../bridge/adviceFor.ts'
import { adviceFor } from '../../bridge/adviceFor.ts'
import type { HostOrigin } from '../../bridge/judgeHost.ts'
import type { Params } from '../../params.ts'
import { secretNames } from '../../params.ts'
import type { Report } from './makeReport.ts'
import type { RuleName } from './rules/rules.ts'

type PolicyDocument = Document & {
  readonly featurePolicy?: { allowsFeature(name: string): boolean }
  readonly permissionsPolicy?: { allowsFeature(name: string): boolean }
}

/** Judges where the page was put: its origin, its URL, its storage, what its frame allows. Asks the host nothing. */
export function checkPlace(report: Report, window: Window, params: Params, host: HostOrigin): void {
  const isFramed = window.parent !== window
  checkHost(report, window, params, host)
  report.judge('secret', !secretNames.some((name) => new URLSearchParams(window.location.search).has(name)))
  const { innerWidth, screen, visualViewport } = window
  const isZoomed = (visualViewport?.scale ?? 1) > 1.05
  if (!isFramed)
    report.judge('zoom', !isZoomed && innerWidth <= screen.width * 1.2, `${innerWidth} px on ${screen.width}`)
  // In a frame, what may be stored is the browser's and the payer's to decide.
  if (!isFramed) return report.judge('storage', canStore(window))
  report.judge('origin', window.origin !== 'null')
  report.judge('lasting', Reflect.get(window, 'credentialless') !== true)
  const { permissionsPolicy, featurePolicy } = window.document as PolicyDocument
  const policy = permissionsPolicy ?? featurePolicy
  if (policy) report.judge('clipboard', policy.allowsFeature('clipboard-write'))
}

function checkHost(report: Report, window: Window, { parentOrigin }: Params, host: HostOrigin): void {
  const isFramed = window.parent !== window
  if (isFramed || window.opener) report.judge('claimed', parentOrigin !== undefined)
  if (!isFramed && parentOrigin !== undefined) report.judge('opener', !!window.opener)
  const refused = host.kind === 'denied' ? host : host.kind === 'none' ? host.refused : undefined
  if (refused) return report.wrong(rulesOf[refused.reason], adviceFor(refused))
  if (host.kind === 'none') return
  report.right('listed')
  if (parentOrigin !== undefined) report.right('claim')
}

/** The rule that a host breaks for which the page refuses it. */
const rulesOf: Readonly<Record<RefusedHost['reason'], RuleName>> = {
  not_listed: 'listed',
  no_list: 'listed',
  other_claim: 'claim',
  no_origin: 'origin',
}

function canStore(window: Window): boolean {
  try {
    window.sessionStorage.setItem('inlet:conformance', '1')
    return window.sessionStorage.getItem('inlet:conformance') === '1'
  } catch {
    return false
  }
}
