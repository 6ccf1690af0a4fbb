/** The environments that always stand in the sandbox. Public values: they name, and guard nothing. */
export const dynamicEnvironments = {
  /** Its pages are the sandbox's own. */
  own: '00000000-0000-4000-8000-00000000d71a',
  /** Its pages are on `shop.example` alone. */
  shop: '00000000-0000-4000-8000-00000000d71b',
} as const

/** The API key that the sandbox's Dynamic face takes from servers. A public value of a local sandbox. */
export const dynamicApiKey = 'dyn_sandbox_5f0d2c7a91'
