import type { PackFiles } from '#core/pack/source.ts';
import type { City } from '../city/cities.ts';
import { readCommon, readFolder } from '../city/pack-files.ts';
import type { Installation } from '../installation.ts';

/** What stands, with what was adopted while the city ran. */
export const filesOf = (at: Installation, { pack, folder }: City): PackFiles =>
  pack.name === at.cities.running.pack.name
    ? at.rules.files()
    : { common: readCommon(), own: readFolder(folder) };
