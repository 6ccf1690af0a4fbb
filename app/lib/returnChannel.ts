/** Names the channel on which the return page tells the open pages of its origin that the payer is back. */
export const returnChannel = 'inlet:return'
