/** The texts of the screen that says not to send, in English. */
export const enStopped = {
  stopped: {
    title: 'Do not send',
    body: 'If you have already sent, contact {brand} and quote the session.',
    elsewhere: 'If you chose again on another device, go on there.',
  },
}
