/** The room of a letter of a tick, px: of 12 px, on average. */
export const tickLetter = 6.6
