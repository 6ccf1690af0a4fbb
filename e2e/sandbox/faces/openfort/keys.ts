/** The publishable keys that the sandbox's Openfort face accepts. Public values of a local sandbox. */
export const openfortKeys = {
  test: 'pk_test_00000000-0000-4000-8000-000000000001',
  live: 'pk_live_00000000-0000-4000-8000-000000000002',
} as const

export type Mode = keyof typeof openfortKeys

/** Reads the mode from an `Authorization` header; undefined for any key but the two. */
export function modeOf(authorization: string | undefined): Mode | undefined {
  if (authorization === `Bearer ${openfortKeys.test}`) return 'test'
  if (authorization === `Bearer ${openfortKeys.live}`) return 'live'
  return undefined
}
