/** The texts that several gates share, in English. */
export const enGate = {
  gate: {
    opened: 'Come back here when you are done: this page looks by itself.',
    check: 'Check now',
    same: 'Nothing new yet',
    next: 'You can try again in',
    left: 'Time left',
  },
}
