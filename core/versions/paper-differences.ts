/** What differs in what can be printed, and in who learns who took a step that is told as a number. */
import type { Mechanism, Step } from '../mechanism/mechanism.ts';
import type { CountRule, PaperRule } from '../mechanism/paper.ts';
import { scopeText } from '../mechanism/scope.ts';
import type { Words } from '../words.ts';
import { became, isSame, listed, type Difference, type Look, type Side } from './saying.ts';
import { readersSharp } from './sharp.ts';

const label: Words = { zh: '可以打印', en: 'What can be printed' };

export const papersLook: Look<Mechanism> = (was, is, sides, property) =>
  listed(label, Object.values(was.papers ?? {}), Object.values(is.papers ?? {}), sides, property, {
    key: (paper) => JSON.stringify(paper),
    say: paperSaid,
  });

/** 会议记录（说事日、议题；召集人签字；24 行） */
function paperSaid({ words, shows, signedBy, lines, parts }: PaperRule, { rule, vocabulary }: Side): Words {
  const said = (lang: 'zh' | 'en'): string => {
    const and = lang === 'zh' ? '、' : ', ';
    const fields = shows.map((name) => rule.fields[name]?.words[lang] ?? name).join(and);
    const signers = signedBy.map((role) => vocabulary.roles[role]?.words[lang] ?? role).join(and);
    const tables = parts.join(and);
    const pieces = {
      zh: [fields, tables, signers && `${signers}签字`, lines > 0 ? `${lines} 行` : ''],
      en: [fields, tables, signers && `signed by ${signers}`, lines > 0 ? `${lines} rows` : ''],
    }[lang].filter((piece) => piece !== '');
    return lang === 'zh' ? `${words.zh}（${pieces.join('；')}）` : `${words.en} (${pieces.join('; ')})`;
  };
  return { zh: said('zh'), en: said('en') };
}

export const countsLook: Look<Step> = (was, is, sides, property) => {
  const [before, now] = [was.counts, is.counts];
  const told: Words = { zh: '只报人数，算作', en: 'Told as a number, as' };
  const who: Words = { zh: '谁知道是哪些人', en: 'Who learns who took it' };
  const named: Difference[] = isSame(before?.words, now?.words)
    ? []
    : [
        became(
          told,
          before?.words ?? null,
          now?.words ?? null,
          sides,
          property,
          // Without it every act is told by itself, with whatever its readers may know.
          now === undefined ? 'less-protected' : null,
        ),
      ];
  if (before && now && !isSame(before.most, now.most))
    named.push(
      became(
        { zh: '一个人最多说几次', en: 'How often one person may speak' },
        mostSaid(before),
        mostSaid(now),
        sides,
        property,
      ),
    );
  if (!before || !now || isSame(before.toldTo, now.toldTo)) return named;
  const learns = listed(who, before.toldTo, now.toldTo, sides, property, {
    key: scopeText,
    say: (scope, { said }) => said.scope(scope),
    sharpWhenNew: (scope) => readersSharp(before.toldTo, scope),
  });
  return [...named, ...learns];
};

function mostSaid({ most }: CountRule): Words | null {
  if (most === undefined) return null;
  const text = typeof most === 'number' ? String(most) : `settings.${most.setting}`;
  return { zh: text, en: text };
}
