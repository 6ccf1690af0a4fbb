/** The texts of what a chain shows at the receiver address before the backend does, in English. */
export const enSeen = {
  seen: {
    title: '{amount} is seen on {network}.',
    body: '{brand} has not confirmed it yet. Do not send it again.',
    page: 'See it on {site}',
  },
}
