/** The environments that always stand in the sandbox. Public values: they name, and guard nothing. */
export const dynamicEnvironments = {
  /** Its pages are the sandbox's own. */
  own: '5f1c8a52-7d3e-4b96-9c40-2ae6d81b7f03',
  /** Its pages are on `shop.example` alone. */
  shop: '5f1c8a52-7d3e-4b96-9c40-2ae6d81b7f04',
} as const

/** The API key that the sandbox's Dynamic face takes from servers. A public value of a local sandbox. */
export const dynamicApiKey = 'dyn_sandbox_5f0d2c7a91'
