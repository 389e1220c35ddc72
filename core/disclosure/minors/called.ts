/** 未成年人赵某, 李小朋友. */
import { nameAtEnd, nameAtStart } from './names.ts';
import { stripped } from './one-child.ts';
import type { Found, Sign } from './sign.ts';

const CALLED = /(?:未成年人?|留守儿童|困境儿童|抚养儿童|孤儿|儿童|[男女][孩童婴]|患儿|幼童|少年|少女)/gu;

function isNamedMinor({ match, after }: Found): boolean {
  const right = stripped(after, /^(?:[:(]|的|名?叫|姓名:?|学生|子女|儿童)/u);
  const name = nameAtStart(right);
  return (
    name !== undefined && (name.isSure || name.endsThere || !/^(?:儿童|少年|未成年人?)$/u.test(match[0]))
  );
}

/** 李小朋友, 王小明小朋友. */
const FRIEND = /小朋友/gu;
const isFriend = ({ before, match }: Found): boolean =>
  nameAtEnd(before) !== undefined || nameAtEnd(FAMILY_ALONE.exec(before)?.[1] + match[0]) !== undefined;
const FAMILY_ALONE = /(?:^|[^\p{sc=Han}])(\p{sc=Han})$/u;

export const calledSigns: readonly Sign[] = [
  { sign: 'minor-named', at: CALLED, isOfChild: isNamedMinor },
  { sign: 'minor-named', at: FRIEND, isOfChild: isFriend },
];
