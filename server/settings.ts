/** What the environment says. */
import { fileURLToPath } from 'node:url';

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where data lies. */
  readonly home: string;
  readonly databaseUrl: string | undefined;
  readonly pack: string;
  readonly demo: boolean;
  readonly secret: string | undefined;
}

export type SettingsRead = { readonly settings: Settings } | { readonly fault: { zh: string; en: string } };

export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsRead {
  const port = Number(env['PORT'] || '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return {
      fault: {
        zh: `PORT 要是 0 到 65535 的整数，现在是「${env['PORT']}」`,
        en: `PORT must be a whole number from 0 to 65535, not “${env['PORT']}”`,
      },
    };
  return {
    settings: {
      host: env['HOST'] || '127.0.0.1',
      port,
      home: env['JINGWEI_HOME'] || fileURLToPath(new URL('../.jingwei', import.meta.url)),
      databaseUrl: env['DATABASE_URL'] || undefined,
      pack: env['JINGWEI_PACK'] || 'cenxi',
      demo: env['JINGWEI_DEMO'] !== '0',
      secret: env['JINGWEI_SECRET'] || undefined,
    },
  };
}
