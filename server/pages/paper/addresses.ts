/** Where a matter stands in the app, and what of it is printed or shown. */
export const matterPath = (number: string): string => `/matters/${encodeURIComponent(number)}`;

/** Where whoever scans a wall says that they are here, and speaks. */
export const roomPath = (number: string): string => `${matterPath(number)}/room`;

export const wallPath = (number: string): string => `${matterPath(number)}/wall`;
