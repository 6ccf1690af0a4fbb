/** An address that is nobody’s here, which a swapper would put in the place of the right one. */
export const stranger = '0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
