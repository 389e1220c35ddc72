/** Words for one child (女孩, 孙子) and for a child that may be any (儿童, 学生), and what may stand around them. */

const ONE_CHILD =
  '[男女][孩童婴生]|少女|少年(?![宫儿])|儿子|女儿|孙子|孙女|外孙|弟弟|妹妹|侄子|侄女|外甥|患儿';
export const OF_ONE_CHILD = new RegExp(
  `^(?:${ONE_CHILD})(?!们|组|队|班|可|均|都|免|需|须|应|和|或|及|请|限|适|报|优|[男女][孩童婴生])`,
  'u',
);
const CHILD = '儿童|孩子|小孩|小朋友|学生|同学|幼儿|婴儿|宝宝|娃娃|未成年人|小学生|中学生|学童|[孩幼]童';
export const OF_A_CHILD = new RegExp(`^(?:${CHILD})(?!们|节)`, 'u');
export const ONE_BEFORE =
  /(?:[一1两2三3二]名|[一1两2三3]个|[一1两2三3]位|[这该]名?|有名|名为|其)(?:年仅|刚满|只有|才)?$/u;
export const CHILD_BEFORE = new RegExp(
  `(?:${ONE_CHILD}|孩子|小孩|[孩幼]童|娃|(?:其|之|一|独|长|次|幼|家中?有)[子女])$`,
  'u',
);

export const GENDER_AFTER = /^[,、;]?(?:性别:?)?[男女](?=$|[^\p{sc=Han}])/u;

const MOST_STRIPPED = 8;

/** Without the pieces that may stand between a sign and a name; the pattern says at which end. */
export function stripped(text: string, piece: RegExp): string {
  let rest = text;
  for (let nth = 0; nth < MOST_STRIPPED && piece.test(rest); nth += 1) rest = rest.replace(piece, '');
  return rest;
}
