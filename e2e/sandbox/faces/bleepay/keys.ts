/** The widgets that always stand in the sandbox. Public values: their secrets guard nothing but local chains. */
export const bleepayWidgets = {
  open: { id: 'wdgt_sandbox', secret: 'wdgt_secret_sandbox_7c1e0b5d' },
  /** May be shown on `shop.example` only, and wants an order with each session. */
  shop: { id: 'wdgt_shop', secret: 'wdgt_secret_shop_2f9a6c44' },
  disabled: { id: 'wdgt_disabled', secret: 'wdgt_secret_disabled_e3b85a10' },
} as const
