/** The texts for whoever made a link that does not work, in English. */
export const enLink = {
  link: {
    missing: 'For whoever made this link: “{param}” is missing.',
    invalid: 'For whoever made this link: “{param}” should be {expected}.',
    unknown: 'For whoever made this link: there is no backend “{backend}” here.',
    denied: 'For whoever runs {origin}: add it to the list and to the header of this page.',
    deniedClaim: 'For whoever runs {origin}: “parentOrigin” in the link must name this site.',
    deniedNull: 'For whoever embeds this page: a document without an origin (sandboxed, or a file) cannot do that.',
    deniedList: 'For whoever runs this page: its list of hosts, hosts.json, cannot be read.',
    openFull: 'Open it on its own',
  },
}
