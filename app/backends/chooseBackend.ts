/** Gives the backend that a link means: the one it names, or the only one there is. */
export function chooseBackend<Config extends { readonly id: string }>(
  backends: readonly Config[],
  id: string | undefined,
): Config | undefined {
  if (id === undefined) return backends.length === 1 ? backends[0] : undefined
  return backends.find((backend) => backend.id === id)
}
