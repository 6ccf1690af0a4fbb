/** The texts of the screen that says not to send, in English. */
export const enStopped = {
  stopped: {
    title: 'Do not send',
    body: 'If your wallet still asks, refuse. If you have already sent, contact {brand} and quote the session.',
    elsewhere: 'If you chose again on another device, go on there.',
  },
}
