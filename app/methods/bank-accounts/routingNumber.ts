/** First two digits that the routing numbers of banks begin with: the districts of the Federal Reserve, then thrifts, then electronic ones. */
const beginnings = /^(?:0[1-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2])/
const weights = [3, 7, 1]

/**
 * Tells whether nine digits can be the routing number of an American bank: where it begins, and its checksum.
 *
 * @see https://www.aba.com/about-us/routing-number
 * @see https://en.wikipedia.org/wiki/ABA_routing_transit_number#Check_digit
 */
export function isRoutingNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text) || !beginnings.test(text)) return false
  const sum = [...text].reduce((total, digit, at) => total + Number(digit) * weights[at % 3]!, 0)
  return sum % 10 === 0
}
