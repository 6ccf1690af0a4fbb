import { packagesOf, readModules } from '../../app/build/bundledModules.ts'
import { readLock, type Locked } from './readLock.ts'

/**
 * Gives what is shipped as a CycloneDX bill of materials: the packages whose modules are in the bundle, not those that
 * only build or test it. Without a time and sorted, so that two builds of one commit give the same text.
 *
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function writeSbom(version: string): string {
  const locked = readLock()
  const components = packagesOf(readModules()).map((path) => {
    const entry = locked.find((one) => one.path === path)
    if (entry === undefined) throw new Error(`${path} is shipped and not in the lock file`)
    return toComponent(entry)
  })
  const component = { type: 'application', 'bom-ref': `inlet@${version}`, name: 'inlet', version }
  const sbom = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component }, components }
  return `${JSON.stringify(sbom, null, 2)}\n`
}

function toComponent({ path, version, integrity, license }: Locked) {
  const name = path.split('node_modules/').at(-1) ?? path
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  const [, digest = ''] = (integrity ?? '').split('-')
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    licenses: [{ license: { id: license } }],
    purl,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
  }
}
