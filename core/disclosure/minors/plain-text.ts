/** A text as it is searched: wide letters narrow, numerals of years in digits, no gaps between Chinese words. */
export function plainText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/\n+/gu, '\n')
      // A form copied line by line is one sentence about one person.
      .replace(/\n(?=年龄|性别|出生|生日|年级|班级)/gu, ',')
      .replace(/[，﹐]/gu, ',')
      .replace(/[—–―~〜]/gu, '-')
      .replace(/(?<!\d)(\d) (?=\d(?!\d))/gu, '$1')
      .replace(/(?<=[\p{sc=Han}\d\n(),:;、。]) (?=[\p{sc=Han}\n(),:;、。])/gu, '')
      .replace(/(?<=[\p{sc=Han}(),:;、。]) (?=\d)/gu, '')
      .replace(/[〇零一二三四五六七八九]{4}(?=年)/gu, (year) =>
        [...year].map((numeral) => valueOf(numeral)).join(''),
      )
  );
}

const NUMERALS = '零一二三四五六七八九';
const valueOf = (numeral: string): number =>
  numeral === '〇' ? 0 : NUMERALS.indexOf(numeral === '两' ? '二' : numeral);

/** `8`, `八`, `十四`, `二十八`; undefined for what is no number below a hundred. */
export function smallNumber(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const [, tens, ten, ones] =
    /^([一二两三四五六七八九]?)(十?)([〇零一二两三四五六七八九]?)$/u.exec(text) ?? [];
  if (ten === undefined || text === '') return undefined;
  if (ten === '') return tens !== '' && ones !== '' ? undefined : valueOf(tens || ones!);
  return (tens ? valueOf(tens) : 1) * 10 + (ones ? valueOf(ones) : 0);
}
