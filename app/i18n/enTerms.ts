/** The texts of terms to accept, in English. */
export const enTerms = {
  terms: {
    title: 'Read and accept the terms',
    why: 'The payment service of {brand} asks for it once, on a page of its own.',
    open: 'Go to the terms',
    again: 'Open the terms again',
    meanwhile: 'Your identity is being checked meanwhile.',
  },
}
