/** The texts for whoever made a link that does not work, in English. */
export const enLink = {
  link: {
    missing: 'For whoever made this link: “{param}” is missing.',
    invalid: 'For whoever made this link: “{param}” should be {expected}.',
    unknown: 'For whoever made this link: there is no backend “{backend}” here.',
    denied: 'For whoever runs {origin}: add this line to the deployment of this page, then build it again.',
    openFull: 'Open it on its own',
  },
}
