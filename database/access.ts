// Who we are to PostgreSQL in each of the three roles.

import type { ClientConfig } from 'pg';

export interface Access {
  /** May make roles and databases; only used before anything is served. */
  readonly setup: ClientConfig;
  readonly owner: ClientConfig;
  readonly app: ClientConfig;
  readonly public: ClientConfig;
}

/** In the built-in cluster each role signs in as itself. */
export function accessToCluster(cluster: { host: string; port: number }, database: string): Access {
  const at = (user: string): ClientConfig => ({ host: cluster.host, port: cluster.port, database, user });
  return {
    setup: at('postgres'),
    owner: at('jingwei_owner'),
    app: at('jingwei_app'),
    public: at('jingwei_public'),
  };
}

/** With a given address we sign in as its user and step into the role, so that one address is enough. */
export function accessToUrl(url: string): Access {
  const as = (role: string): ClientConfig => ({ connectionString: url, options: `-c role=${role}` });
  return {
    setup: { connectionString: url },
    owner: as('jingwei_owner'),
    app: as('jingwei_app'),
    public: as('jingwei_public'),
  };
}
