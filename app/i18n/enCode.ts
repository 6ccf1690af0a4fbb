/** The texts of the code that comes by e-mail, in English. */
export const enCode = {
  code: {
    title: 'Enter the code from your e-mail',
    why: 'The payment service of {brand} knows your e-mail address already and sent a code to it, to be sure that it is yours.',
    label: 'Code',
    hint: 'Usually six digits. It can take a minute to come; look in the spam folder, too.',
    empty: 'Type the code from the e-mail.',
    go: 'Continue',
    back: 'Change the e-mail address, or get a new code',
  },
}
