// How column types arrive: moments as ISO 8601 in UTC to the millisecond, days as YYYY-MM-DD, bytes as Buffers.

import pg from 'pg';

const { DATE, TIMESTAMPTZ } = pg.types.builtins;

export const typesAsText: pg.CustomTypesConfig = {
  getTypeParser(oid: Parameters<typeof pg.types.getTypeParser>[0], format?: 'text' | 'binary') {
    if (format !== 'binary' && oid === DATE) return (text: string) => text;
    if (format !== 'binary' && oid === TIMESTAMPTZ) return toMoment;
    return pg.types.getTypeParser(oid, format);
  },
};

/** Infinity stands for "nothing due" in the database and for null outside. */
function toMoment(text: string): string | null {
  return text.endsWith('infinity') ? null : new Date(text).toISOString();
}
