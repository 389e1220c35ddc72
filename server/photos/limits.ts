export const MOST_PHOTO_BYTES = 15 * 1024 * 1024;
export const MOST_PIXELS = 40_000_000;
/** Longest side in pixels of what is kept and of its thumbnail. */
export const LONGEST_SIDE = 2048;
export const THUMB_SIDE = 320;
