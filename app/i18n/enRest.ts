/** The texts of a screen's last lines, and of what is said over it, in English. */
export const enRest = {
  foot: {
    help: 'Need help?',
    details: 'Details',
  },
  trouble: {
    checked: 'Last checked {ago}. This page keeps trying.',
  },
}
