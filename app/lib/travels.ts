/** Tells whether this session may be opened elsewhere, by a link that holds its client secret: not where the secret is this page's alone. */
export function travels(): boolean {
  const link = window.inletBoot?.params.link
  return !!link?.ok && !link.link.isBound
}
