import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createStorage } from 'unstorage';
import { replaceFile } from '../content/replace-file.ts';
import { type ReportStore, storeOver } from './store.ts';

/**
 * Opens where reports are kept: `memory`, `redis://…`, or else a folder. Several processes may share a folder of one
 * machine, or a Redis.
 */
export async function openStore(place: string): Promise<ReportStore> {
  if (place === 'memory') return storeOver(createStorage());
  return /^rediss?:/.test(place) ? openRedis(place) : openFolder(path.resolve(place));
}

/** Keys begin with `nashra-reports:`. A Redis that does not answer fails a request soon, and is connected to again by the next. */
async function openRedis(url: string): Promise<ReportStore> {
  const [{ default: redisDriver }, { Redis }] = await Promise.all([
    import('unstorage/drivers/redis'),
    import('ioredis'),
  ]);
  const base = 'nashra-reports';
  const options = { maxRetriesPerRequest: 1, commandTimeout: 5000, connectTimeout: 5000 };
  const driver = redisDriver({ url, base, scanCount: 1000, preConnect: true, ...options });
  const client = driver.getInstance?.();
  if (!(client instanceof Redis)) throw new TypeError('unstorage has changed what its Redis driver gives');
  let isDown = false;
  client.on('ready', () => {
    isDown = false;
  });
  client.on('error', (error) => {
    if (!isDown) console.error(`Redis: ${error.message || error}`);
    isDown = true;
  });
  return {
    storage: createStorage({ driver }),
    expires: true,
    claim: async (key, value, lifetime) => {
      const [name, text] = [`${base}:${key}`, JSON.stringify(value)];
      const set = await (lifetime === undefined
        ? client.set(name, text, 'NX')
        : client.set(name, text, 'EX', lifetime, 'NX'));
      return set === 'OK';
    },
  };
}

/**
 * Each key is a file. It is written beside and renamed or linked in, so that it is read whole or not at all. Files so small
 * are read and written sooner at once than by the thread pool.
 */
async function openFolder(folder: string): Promise<ReportStore> {
  const { default: filesDriver } = await import('unstorage/drivers/fs-lite');
  const fileOf = (key: string) => path.join(folder, ...key.split(':'));
  const driver = {
    ...filesDriver({ base: folder }),
    getItem: (key: string) => (existsSync(fileOf(key)) ? readFileSync(fileOf(key), 'utf8') : null),
    setItem: (key: string, text: string) => {
      mkdirSync(path.dirname(fileOf(key)), { recursive: true });
      replaceFile(fileOf(key), text);
    },
  };
  return {
    storage: createStorage({ driver }),
    expires: false,
    claim: async (key, value) => {
      const file = fileOf(key);
      const unfinished = path.join(path.dirname(file), `.${crypto.randomUUID()}`);
      mkdirSync(path.dirname(file), { recursive: true });
      try {
        writeFileSync(unfinished, JSON.stringify(value));
        linkSync(unfinished, file);
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      } finally {
        rmSync(unfinished, { force: true });
      }
    },
  };
}
