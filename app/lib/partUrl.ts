/** Gives where a part or an island lies: its file is named by its name and the start of its hash. */
export function partUrl(name: string, digest: string): string {
  return `/assets/${name}-${digest.slice(0, 8).replace(/\W/g, '_')}.js`
}
