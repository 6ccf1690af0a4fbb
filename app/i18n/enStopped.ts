/** The texts of the screen that says not to send, in English. */
export const enStopped = {
  stopped: {
    title: 'Do not send',
    body: 'The payment details no longer match. If you have already sent, contact {brand} and quote the session.',
  },
}
