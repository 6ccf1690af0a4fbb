/** Splits an address into groups of four for the eye; joined again they are the address. */
export function addressGroups(address: string): readonly string[] {
  const prefix = address.startsWith('0x') ? 2 : 0
  const groups = address.slice(prefix).match(/.{1,4}/g) ?? []
  return prefix ? ['0x', ...groups] : groups
}
