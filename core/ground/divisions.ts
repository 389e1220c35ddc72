/** The public division codes as kept in packs/<city>/divisions/<area>.tsv. */

export interface Division {
  readonly code: string;
  readonly official: string;
  /** Where it stands in its file, counted from 1. */
  readonly line: number;
}

export interface BadLine {
  readonly line: number;
  readonly text: string;
}

const row = /^(\d{6}(?:\d{3}(?:\d{3})?)?)\t(\S+)$/;

export function readDivisions(tsv: string): { divisions: readonly Division[]; bad: readonly BadLine[] } {
  const divisions: Division[] = [];
  const bad: BadLine[] = [];
  for (const [index, text] of tsv.split('\n').entries()) {
    if (text === '' || text.startsWith('#')) continue;
    const [, code, official] = row.exec(text) ?? [];
    if (code === undefined || official === undefined) bad.push({ line: index + 1, text });
    else divisions.push({ code, official, line: index + 1 });
  }
  return { divisions, bad };
}

/**
 * Kind of place by the number of the code, as the Bureau of Statistics assigns it: town-level 001–099 sub-districts,
 * 100–399 towns, 400 on what stands in for one; village-level 001–199 residents' committees, 200–399 villagers',
 * 400–499 like the first, 500–599 like the second.
 */
export function kindOfCode(code: string): string {
  if (code.length === 6) return 'county';
  const digit = Number(code.slice(-3, -2));
  if (code.length === 9) {
    if (digit === 0) return 'street';
    return digit <= 3 ? 'town' : 'zone';
  }
  return digit <= 1 || digit === 4 ? 'community' : 'village';
}

/** The area hangs from its prefecture, a town from its area, a community from its town. */
export function parentOfCode(code: string): string {
  return code.length === 6 ? code.slice(0, 4) : code.slice(0, -3);
}

/** What people call the place whose committee is named: 孝坊社区居委会 → 孝坊社区, 刘营村委会 → 刘营村. */
export function shortName(official: string): string {
  const office = official.replace(/(街道)办事处$|([镇乡])人民政府$/u, '$1$2');
  const residents = office.replace(/(?:居民委员会|居民委会|居委会|居委)$/u, '');
  if (residents !== office) return residents;
  const village = office.replace(/(?:村民委员会|村委委员会|村名委员会|村委会|村委)$/u, '');
  if (village === office || /(?:村|社区)$/u.test(village)) return village;
  return `${village}村`;
}
