/** The texts of forms, in English. `{example}` is what a right one looks like. */
export const enForms = {
  forms: {
    mend: 'Please check these:',
    item: '{label}: {fault}',
    optional: '(optional)',
    wait: 'You can try again in',
    refused: 'They did not take this. Check what you typed, then try again.',
    faults: {
      missing: 'This is needed.',
      too_long: 'This is too long.',
      email: 'Enter it like {example}.',
      website: 'Enter it like {example}.',
      place: 'Choose one from the list.',
      closed: 'Not available here yet.',
      shape: 'Enter it like {example}.',
      nine_digits: 'It has 9 digits.',
      account_digits: 'It has 4 to 17 digits.',
      checksum: 'A digit is wrong. Check it again.',
      refused: 'It was not accepted. Check it.',
      known: 'It is taken. Use another one, or sign in with the wallet you used with it.',
    },
  },
}
