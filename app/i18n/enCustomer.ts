/** The texts of a customer's details, in English. */
export const enCustomer = { customer: { title: 'Your details' } }
