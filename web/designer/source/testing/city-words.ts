/** The schema as it is published, and a city's words, for tests of what is offered. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleVocabulary } from '#core/contract/rules.ts';
import type { Schema } from '../schema-at.ts';

const packs = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../../packs/${path}`, import.meta.url)), 'utf8');

export const schema = JSON.parse(packs('schema/mechanism.json')) as Schema;
export const extension = JSON.parse(packs('schema/extension.json')) as Schema;
export const mechanismText = (name: string): string => packs(`common/mechanisms/${name}.yaml`);

const named = (all: Readonly<Record<string, string>>): RuleVocabulary['fields'] =>
  Object.entries(all).map(([name, zh]) => ({ name, words: { zh, en: name } }));

export const vocabulary: RuleVocabulary = {
  fields: named({
    what: '什么事',
    place: '在哪里',
    photos: '照片',
    called: '叫哪些单位',
    reason: '理由',
    result: '结果',
  }),
  who: named({
    requester: '提出的人',
    parties: '各方当事人',
    'desk@owner': '主办单位的承办人',
    'desk@asked': '被叫单位的承办人',
    'duty-desk@owner': '主办单位的值班',
    'leader@asked': '被叫单位的负责人',
  }),
  levels: named({ community: '社区', town: '镇' }),
  lists: named({ needs: '需求清单', services: '服务清单' }),
  mechanisms: named({ answer: '应答', call: '呼叫', mediation: '矛盾纠纷调解' }),
};
