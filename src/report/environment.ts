import { isIP } from 'node:net';
import type { ReportSettings } from './handler.ts';

/** What whoever runs the endpoint says by environment variables. */
export interface ReportEnvironment extends ReportSettings {
  host: string;
  port: number;
  /** Where reports are kept: `memory`, a folder, or `redis://…`. */
  storage: string;
  /** The deploy hook. */
  hook?: string;
  /** The addresses of one's own proxies: the first other address from the right of `X-Forwarded-For` is who asks. */
  proxies: string[];
}

/** Secrets shorter than this are refused: `openssl rand -base64 32` gives 44 characters. */
const shortestSecret = 32;

/** Reads `REPORT_…` variables; the sentences that say what is wrong with them, all at once, where there is any. */
export function reportEnvironment(env: NodeJS.ProcessEnv): ReportEnvironment | { wrong: string[] } {
  const wrong: string[] = [];
  const list = (name: string) => (env[name] ?? '').split(/[\s,]+/).filter((part) => part !== '');
  const number = (name: string, usual: number, least: number, most: number) => {
    const typed = env[name] ?? String(usual);
    const value = Number(typed);
    if (!Number.isInteger(value) || value < least || value > most)
      wrong.push(`${name} must be a whole number from ${least} to ${most}, not “${typed}”.`);
    return value;
  };
  const secret = (name: string) => {
    const value = env[name] ?? '';
    if (value.length < shortestSecret)
      wrong.push(`${name} must have at least ${shortestSecret} characters: openssl rand -base64 32`);
    return value;
  };

  const origins = list('REPORT_ORIGINS');
  if (origins.length === 0) wrong.push('REPORT_ORIGINS must name the newspaper, as https://jarida.example.');
  for (const origin of origins)
    if (URL.parse(origin)?.origin !== origin) wrong.push(`REPORT_ORIGINS: “${origin}” is no origin.`);
  const hook = env['REPORT_HOOK'] || undefined;
  if (hook !== undefined && !/^https?:$/.test(URL.parse(hook)?.protocol ?? ''))
    wrong.push(`REPORT_HOOK: “${hook}” is no web address.`);
  const proxies = list('REPORT_PROXIES').flatMap((named) =>
    named === 'loopback' ? ['127.0.0.1', '::1'] : [named],
  );
  for (const proxy of proxies)
    if (isIP(proxy) === 0) wrong.push(`REPORT_PROXIES: “${proxy}” is neither an IP address nor “loopback”.`);

  const read: ReportEnvironment = {
    origins,
    secret: secret('REPORT_SECRET'),
    editorKey: secret('REPORT_EDITOR_KEY'),
    threshold: number('REPORT_THRESHOLD', 5, 2, 100),
    imagesEach: number('REPORT_IMAGES_EACH', 20, 1, 100),
    hiddenEachHour: number('REPORT_HIDDEN_EACH_HOUR', 10, 1, 1000),
    reviewers: list('REPORT_REVIEWERS'),
    host: env['REPORT_HOST'] ?? '127.0.0.1',
    port: number('REPORT_PORT', 4330, 0, 65535),
    storage: env['REPORT_STORAGE'] ?? 'memory',
    hook,
    proxies,
  };
  return wrong.length > 0 ? { wrong } : read;
}
