/**
 * Numbers that must not become public: mobile and landline phones, identity numbers, bank cards.
 * People split them by spaces, dots and full-width digits, so separators between digits do not hide them.
 */
export type PrivateNumber = 'phone' | 'identity' | 'bank-card';

const SEPARATORS = String.raw`[\s.\-_·—－、,，]*`;

/** Undefined when the text holds none. */
export function findPrivateNumber(text: string): PrivateNumber | undefined {
  const plain = text.normalize('NFKC').replace(new RegExp(`(?<=\\d)${SEPARATORS}(?=[\\dXx])`, 'gu'), '');
  for (const run of plain.match(/\d{7,}[Xx]?/g) ?? []) {
    if (hasIdentity(run)) return 'identity';
    if (/1[3-9]\d{9}/.test(run) && run.length < 15) return 'phone';
    if (/^0\d{2,3}\d{7,8}$/.test(run)) return 'phone';
    if (run.length >= 15 && run.length <= 19 && passesLuhn(run)) return 'bank-card';
  }
  return undefined;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** GB 11643: seventeen digits and a check character, the date of birth in the middle. */
function hasIdentity(run: string): boolean {
  const candidates = [...run.matchAll(/(?=(\d{17}[\dXx]))/g)].map((match) => match[1]!);
  return candidates.some((candidate) => {
    const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(candidate[at]), 0);
    const birth = /^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])/.test(candidate);
    return birth && CHECKS[sum % 11] === candidate[17]!.toUpperCase();
  });
}

function passesLuhn(run: string): boolean {
  const sum = [...run].reverse().reduce((total, digit, at) => {
    const value = at % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
