/** Where a matter stands in the app, and what of it is printed or shown. */
export const matterPath = (number: string): string => `/matters/${encodeURIComponent(number)}`;

export const wallPath = (number: string): string => `${matterPath(number)}/wall`;
