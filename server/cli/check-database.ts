/** What `jingwei doctor` finds of the database; it opens nothing and changes nothing. */
import { accessToUrl } from '#database/access.ts';
import { lookOver, type Checkup } from '#database/checkup.ts';
import { findRunning } from '#database/running.ts';
import type { Settings } from '../settings.ts';
import { amiss, fine, type Finding } from './checks.ts';

export async function checkDatabase({ home, databaseUrl }: Settings): Promise<Finding[]> {
  const access = databaseUrl === undefined ? findRunning(home) : accessToUrl(databaseUrl);
  if (!access) return [fine('database', 'doctor.database-asleep')];
  const found = await lookOver(access);
  if ('unreachable' in found) {
    const values = { reason: found.unreachable };
    return [amiss('database', 'doctor.database-away', 'doctor.database-away-do', values)];
  }
  return [toVersion(found), toRoles(found), toLog(found), toHistory(found)];
}

function toVersion({ version, isTooOld }: Checkup): Finding {
  return isTooOld
    ? amiss('database', 'doctor.database-old', 'doctor.database-old-do', { version })
    : fine('database', 'doctor.database', { version });
}

function toRoles({ missingRoles, bypassing }: Checkup): Finding {
  if (bypassing.length > 0)
    return amiss('roles', 'doctor.roles-bypass', 'doctor.roles-bypass-do', { roles: bypassing.join(' ') });
  if (missingRoles.length > 0)
    return amiss('roles', 'doctor.roles-missing', 'doctor.roles-missing-do', {
      roles: missingRoles.join(' '),
    });
  return fine('roles', 'doctor.roles');
}

function toLog({ talkative }: Checkup): Finding {
  return talkative.length > 0
    ? amiss('database-log', 'doctor.database-log-talks', 'doctor.database-log-talks-do', {
        settings: talkative.join(' '),
      })
    : fine('database-log', 'doctor.database-log');
}

function toHistory({ applied, waiting, strange }: Checkup): Finding {
  if (strange.length > 0)
    return amiss('history', 'doctor.history-strange', 'doctor.history-strange-do', {
      strange: strange.join(' '),
    });
  if (waiting.length > 0)
    return fine('history', 'doctor.history-waiting', { count: applied, waiting: waiting.join(' ') });
  return fine('history', 'doctor.history', { count: applied });
}
