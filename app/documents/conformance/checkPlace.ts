import type { HostOrigin } from '../../bridge/hostOrigin.ts'
import type { Params } from '../../params.ts'
import { secretNames } from '../../params.ts'
import type { Report } from './makeReport.ts'

type PolicyDocument = Document & {
  readonly featurePolicy?: { allowsFeature(name: string): boolean }
  readonly permissionsPolicy?: { allowsFeature(name: string): boolean }
}

/** Judges where the page was put: its origin, its URL, its storage, what its frame allows. Asks the host nothing. */
export function checkPlace(report: Report, window: Window, params: Params, host: HostOrigin): void {
  const isFramed = window.parent !== window
  checkHost(report, window, params, host)
  report.judge('storage', canStore(window))
  report.judge('secret', !secretNames.some((name) => new URLSearchParams(window.location.search).has(name)))
  const { innerWidth, screen, visualViewport } = window
  const isZoomed = (visualViewport?.scale ?? 1) > 1.05
  if (!isFramed)
    report.judge('zoom', !isZoomed && innerWidth <= screen.width * 1.2, `${innerWidth} px on ${screen.width}`)
  if (!isFramed) return
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
  if (host.kind === 'none' || parentOrigin === undefined) {
    if (host.kind === 'denied') report.wrong('listed', `add "${host.origin}"`)
    return
  }
  const isClaimWrong = isFramed && host.kind === 'denied' && host.origin !== parentOrigin
  report.judge('claim', !isClaimWrong, isClaimWrong ? `${parentOrigin} is said, ${host.origin} frames the page` : '')
  if (!isClaimWrong) report.judge('listed', host.kind === 'allowed', `add "${host.origin}"`)
}

function canStore(window: Window): boolean {
  try {
    window.sessionStorage.setItem('inlet:conformance', '1')
    return window.sessionStorage.getItem('inlet:conformance') === '1'
  } catch {
    return false
  }
}
