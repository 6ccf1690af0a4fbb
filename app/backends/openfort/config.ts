/** What the deployment says of an Openfort backend. `apiBase` has no trailing slash. */
export type OpenfortConfig = { readonly id: string; readonly apiBase: string; readonly publishableKey: string }
