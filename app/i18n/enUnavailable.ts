/** The texts for a session that cannot be shown, in English. */
export const enUnavailable = {
  unavailable: {
    next: 'Ask {brand} for a new link.',
    trying: 'This page keeps trying.',
    again: 'It can be asked again in',
  },
}
