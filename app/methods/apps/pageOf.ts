import type { PageToOpen } from '../../wallets/apps/browseLink.ts'

/** A link that opens this page elsewhere, for wallets of a family; one that holds the client secret is made by the payer's tap. */
export type PageLink = Pick<PageToOpen, 'family' | 'holdsSecret'> & { readonly make: () => string | undefined }

/** Makes the page to open in a wallet's browser; call it inside the tap. */
export function pageOf({ make, family, holdsSecret }: PageLink): PageToOpen | undefined {
  const url = make()
  return url === undefined ? undefined : { url, family, holdsSecret }
}
