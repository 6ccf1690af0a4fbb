/** The texts of the list of coins that an address takes, in English. */
export const enCoins = {
  coins: {
    checkedOn: 'This list was checked on {date}.',
  },
}
