/** Gives the policy's line on who may frame the page: itself, and the hosts of the list. */
export function frameAncestors(hosts: readonly string[]): string {
  return ['frame-ancestors', "'self'", ...hosts].join(' ')
}

/** Gives a policy with another list of hosts, for a server whose `hosts.json` was edited after the build. */
export function withHosts(policy: string, hosts: readonly string[]): string {
  return policy.replace(/frame-ancestors [^;]*/, () => frameAncestors(hosts))
}
