/** The texts of where a payer is signed in, in English. */
export const enLogins = {
  logins: {
    as: 'Signed in as {account}',
    in: 'You are signed in',
    sessions: 'Sessions',
    where: 'Where you are signed in',
    here: 'This one',
    active: 'Last active {ago}',
    unknown: 'A device without a name',
    out: 'Sign out',
    outOf: 'Sign out of {device}',
    outHere: 'Sign out here',
    everywhere: 'Sign out everywhere',
    askOne: 'Whoever uses {device} has to sign in again.',
    askHere: 'You have to sign in again to go on with this payment here.',
    askEverywhere: 'Every device has to sign in again, this one too.',
    keep: 'Stay signed in',
    done: 'Signed out of {device}',
  },
}
