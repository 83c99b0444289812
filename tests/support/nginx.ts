import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { userInfo } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

/** Where Debian has the module that hands out Brotli copies. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether nginx is installed here with all that a site's configuration may ask of it. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0 && existsSync(brotliModule);

/** A running nginx. */
export interface Nginx {
  /** What it said of its configuration. */
  warnings: string;
  stop(): void;
}

/** Starts nginx in a folder of its own with configurations that are read inside `http { }`; it listens when this returns. */
export function startNginx(folder: string, workers: number, ...sites: string[]): Nginx {
  mkdirSync(folder, { recursive: true });
  const main = path.join(folder, 'nginx.conf');
  const { uid, username } = userInfo();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path temp;`,
  );
  const included = sites.map((site, index) => {
    writeFileSync(path.join(folder, `${index}.conf`), site);
    return `include ${index}.conf;`;
  });
  writeFileSync(
    main,
    [
      uid === 0 ? `user ${username};` : '',
      `load_module ${brotliModule};`,
      `worker_processes ${workers};`,
      'pid nginx.pid;',
      'error_log error.log;',
      'events { worker_connections 2048; }',
      `http { access_log off; ${temporary.join(' ')} ${included.join(' ')} }`,
    ].join('\n'),
  );
  const call = ['-p', folder, '-c', main, '-e', path.join(folder, 'error.log')];
  const { status, stderr } = spawnSync('nginx', [...call, '-t'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  execFileSync('nginx', call, { stdio: 'ignore' });
  return {
    warnings: stderr.replace(/^nginx: (?:the )?configuration file .*\n/gm, ''),
    stop: () => void execFileSync('nginx', [...call, '-s', 'stop'], { stdio: 'ignore' }),
  };
}

/** An answer as it came. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Names of headers in the order and as often as they came, in small letters. */
  names: string[];
  body: Buffer;
}

/** Asks a server at a socket for what is written: dots, slashes and bytes of an address go out as they are. */
export async function ask(
  socketPath: string,
  target: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const bytes = Buffer.from(target, 'utf8').toString('latin1');
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  request({ socketPath, path: bytes, method, headers, agent: false }, async (response) => {
    const { statusCode: status = 0, headers: given, rawHeaders } = response;
    const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
    resolve({ status, headers: given, names, body: await buffer(response) });
  })
    .on('error', reject)
    .end();
  return promise;
}
