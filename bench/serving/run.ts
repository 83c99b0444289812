import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { editionTime, runBuild, runCommand } from '../../tests/support/build.ts';
import { hasNginx, startNginx } from '../../tests/support/nginx.ts';
import { copyProject } from '../../tests/support/project-copy.ts';
import { claimFolder } from '../files.ts';
import { errorsIn, type Measured, table } from './report.ts';
import { workerTime } from './worker-time.ts';
import { type Load, type Strain, wrk } from './wrk.ts';

/** What readers and programs ask a server for. */
const subjects = [
  { title: 'Story, Brotli', target: '/2026/02/settat-learning-cities-forum/', accept: 'br', status: 200 },
  { title: 'Story, gzip', target: '/2026/02/settat-learning-cities-forum/', accept: 'gzip', status: 200 },
  {
    title: 'Story, as it is',
    target: '/2026/02/settat-learning-cities-forum/',
    accept: 'identity',
    status: 200,
  },
  { title: 'Arabic list, Brotli', target: encodeURI('/tag/القراءة/'), accept: 'br', status: 200 },
  { title: 'Front page, Brotli', target: '/', accept: 'br', status: 200 },
  { title: 'Not there (404), Brotli', target: '/no-such-page/', accept: 'br', status: 404 },
  { title: 'Old address (301)', target: '/archive/old-address/', accept: 'br', status: 301 },
];

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    runs: { type: 'string', default: '5' },
    connections: { type: 'string', default: '64' },
    port: { type: 'string', default: '8391' },
    work: { type: 'string', default: path.join(tmpdir(), 'nashra-bench-serving') },
  },
});
const load: Load = { seconds: countOf('seconds'), connections: countOf('connections') };
const runs = countOf('runs');
const port = countOf('port');
const [site, plain] = [`127.0.0.1:${port}`, `127.0.0.1:${port + 1}`];
if (!hasNginx)
  throw new Error(
    'nginx and its Brotli module are missing: apt-get install nginx libnginx-mod-http-brotli-static wrk',
  );

const work = path.resolve(values.work);
const [root, files] = [path.join(work, 'dist'), path.join(work, 'plain')];
claimFolder(work);
say(`The demonstration edition, compressed, into ${root}`);
const configuration = await buildSite();
await rm(files, { recursive: true, force: true });
await mkdir(files);
const minimal = `server { listen ${plain}; root ${files}; sendfile on; }`;
const server = path.join(work, 'nginx');
const nginx = startNginx(server, 1, configuration, minimal);
const measured: Measured[] = [];
try {
  for (const { title, target, accept, status } of subjects) {
    const answer = await fetched(target, accept);
    if (answer.status !== status) throw new Error(`${target} answered ${answer.status}`);
    const file = `${answer.bytes}.bin`;
    await writeFile(path.join(files, file), Buffer.alloc(answer.bytes, 'x'));
    const [own, other]: [Strain[], Strain[]] = [[], []];
    for (let run = 1; run <= runs; run++) {
      own.push(await strain(`http://${site}${target}`, `Accept-Encoding: ${accept}`));
      other.push(await strain(`http://${plain}/${file}`, 'Accept-Encoding: identity'));
      say(`${run} ${title}: ${own.at(-1)?.perSecond} to ${other.at(-1)?.perSecond} requests/s`);
    }
    measured.push({ title, bytes: answer.bytes, status, site: own, plain: other });
  }
} finally {
  nginx.stop();
}
const [processor] = cpus();
process.stdout.write(`
Medians of ${runs} runs of ${load.seconds} s in turns, ${load.connections} connections, one nginx worker, one thread of wrk; ${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB

${table(measured)}
`);
if (measured.some((one) => errorsIn(one) > 0)) process.exitCode = 1;

/** Loads an address, and looks at what that costs the server: on a busy machine the one figure that is its own. */
async function strain(url: string, header: string): Promise<Strain> {
  const before = workerTime(server);
  const seen = await wrk(url, [header], load);
  return { ...seen, cpu: ((workerTime(server) - before) / seen.requests) * 1e6 };
}

/** Builds the edition in a copy of the project with both kinds of compressed copies; gives the configuration for it. */
async function buildSite(): Promise<string> {
  const copy = path.join(work, 'project');
  await rm(copy, { recursive: true, force: true });
  await copyProject(copy);
  const settings = path.join(copy, 'src/site.config.ts');
  const text = await readFile(settings, 'utf8');
  await writeFile(settings, text.replace('precompress: [],', "precompress: ['br', 'gzip'],"));
  const built = await runBuild(['--out', root, '--now', editionTime], copy, copy);
  if (built.code !== 0) throw new Error(built.stderr);
  const typed = ['nginx', '--root', root, '--listen', site, '--now', editionTime];
  const { code, stdout, stderr } = await runCommand('host', typed, {}, copy);
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

async function fetched(target: string, accept: string): Promise<{ status: number; bytes: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; bytes: number }>();
  request(`http://${site}${target}`, { headers: { 'accept-encoding': accept } }, async (response) => {
    resolve({ status: response.statusCode ?? 0, bytes: (await buffer(response)).length });
  })
    .on('error', reject)
    .end();
  return promise;
}

function countOf(option: 'seconds' | 'runs' | 'connections' | 'port'): number {
  const count = Number(values[option]);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new RangeError(`--${option}: a whole number is wanted`);
  return count;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
