import type { HostRefusal } from '../errors.ts'

/** Who was refused, and why. */
export type RefusedHost = { readonly origin: string; readonly reason: HostRefusal }

/** Says to the developer of a refused host what to change. */
export function adviceFor({ origin, reason }: RefusedHost): string {
  switch (reason) {
    case 'not_listed':
      return `add ${JSON.stringify(origin)} to "hosts" in hosts.json beside the page, and ${origin} to frame-ancestors in its Content-Security-Policy header`
    case 'other_claim':
      return `parentOrigin in the URL must be ${JSON.stringify(origin)}, the origin that the browser sees`
    case 'no_origin':
      return 'a document without an origin of its own (sandboxed, or a file) cannot be a host'
    case 'no_list':
      return 'hosts.json beside the page must be {"hosts": ["https://shop.example"]}, and it cannot be read'
  }
}
