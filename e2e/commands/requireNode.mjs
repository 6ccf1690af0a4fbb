/**
 * Checks that this Node can run Inlet.
 * @throws an Error whose message names both versions.
 */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(`Inlet needs Node 20.19 or newer, and this is Node ${version}.`)
}
