/** Figures as text for programs and messages. */

/** A double holds 15 to 17 digits; sums and products get the last ones wrong. */
const DIGITS = 14;

/**
 * A figure in full, without the last digits that arithmetic in doubles gets wrong: 125, not 125.00000000000001. A point
 * before decimals, a power of ten from 1e21 on and below 1e-6, as JavaScript writes it.
 */
export const figureText = (value: number): string => String(Number(value.toPrecision(DIGITS)));
