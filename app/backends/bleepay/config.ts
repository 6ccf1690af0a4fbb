/** What the deployment says of a BleePay backend. `apiBase` has no trailing slash. */
export type BleepayConfig = { readonly id: string; readonly apiBase: string }
