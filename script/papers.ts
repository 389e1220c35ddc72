/** Prints the parts of our papers that come from code: the picture of the rooms, and the glossary page. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossaryPage, withPicture } from './house/papers.ts';
import { readProjectFile, root, sourceFiles } from './house/project-files.ts';
import { importsBetweenRooms, picture } from './house/rooms.ts';

const sources = sourceFiles().map((path) => ({ path, text: readProjectFile(path) }));
const drawn = picture(importsBetweenRooms(sources));
writeFileSync(join(root, 'ARCHITECTURE.md'), withPicture(readProjectFile('ARCHITECTURE.md'), drawn));
writeFileSync(join(root, 'docs/glossary.md'), glossaryPage());
