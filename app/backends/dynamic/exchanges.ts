/** Exchanges by the API's spelling, as people write them. */
export const exchangeNames: Readonly<Record<string, string>> = {
  coinbase: 'Coinbase',
  kraken: 'Kraken',
  gemini: 'Gemini',
}

/** Where their pages are: at these names and below them. */
const sites: Readonly<Record<string, string>> = {
  'coinbase.com': 'Coinbase',
  'kraken.com': 'Kraken',
  'gemini.com': 'Gemini',
}
const vendorSites = ['dynamic.xyz', 'dynamicauth.com']

/** Gives the exchange whose page a link leads to, by the link alone. */
export function exchangeAt(url: string): string | undefined {
  const found = Object.entries(sites).find(([site]) => isBelow(url, site))
  return found?.[1]
}

/** Tells whether a link leads to a page of the vendor: it sends a payer on to the exchange. */
export function isVendors(url: string, home: string): boolean {
  return new URL(url).origin === home || vendorSites.some((site) => isBelow(url, site))
}

function isBelow(url: string, site: string): boolean {
  const { hostname } = new URL(url)
  return hostname === site || hostname.endsWith(`.${site}`)
}
