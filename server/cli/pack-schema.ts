/** `jingwei pack schema`: writes the shapes of a pack's files where editors find them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { schemaNames, schemaText } from '#core/mechanism/schema.ts';
import { commandLineWords } from '#language/command-line.ts';
import { speaker } from '#language/speak.ts';
import { schemaFolder } from '../city/pack-files.ts';
import { FINE, jsonText, type Answer, type Given } from './command.ts';

export function packSchema({ json, locale }: Given): Answer {
  const speak = speaker(commandLineWords, locale);
  mkdirSync(schemaFolder, { recursive: true });
  const files = schemaNames.map((name) => {
    const path = join(schemaFolder, `${name}.json`);
    writeFileSync(path, schemaText(name));
    return relative(process.cwd(), path);
  });
  const lines = files.map((file) => speak('command-line.schema-written', { file }));
  return { code: FINE, says: json ? jsonText({ files }) : lines.join('\n') };
}
