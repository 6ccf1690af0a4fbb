/** Tells a sandbox on this machine; some APIs have no mark for a session of no money. */
export function isLocal(apiBase: string): boolean {
  return /^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(apiBase)
}
