import { stat } from 'node:fs/promises';
import path from 'node:path';
import { dev } from 'astro';
import { settings } from '../site.config.ts';
import { outcome } from '../strings/commands.ts';
import { complaints } from '../strings/complaints.ts';
import { help } from '../strings/help.ts';
import { asksHelp, isRefused } from './options.ts';
import { devArguments } from './server-arguments.ts';

const project = path.resolve(import.meta.dirname, '../..');

process.exitCode = await main(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());

/** Exit codes: 1 the content folder is missing or the server failed, 2 the command was called wrongly. */
async function main(typed: string[], cwd: string): Promise<number> {
  if (asksHelp(typed)) {
    process.stdout.write(`${help.dev}\n`);
    return 0;
  }
  const asked = devArguments(typed, cwd, project, settings.timeZone);
  if (isRefused(asked)) return say(asked.join('\n    '), 2);
  const { content, site, now, host, port } = asked;
  const isFolder = content === undefined || (await stat(content).catch(() => undefined))?.isDirectory();
  if (!isFolder) return say(`${content}: ${complaints.noFolder().join('\n    ')}`, 1);

  const environment = { NASHRA_CONTENT: content, NASHRA_SITE: site, NASHRA_NOW: now?.iso };
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) process.env[name] = value;
  process.chdir(project);
  try {
    const { address } = await dev({ root: project, server: { host, port }, logLevel: 'error' });
    const name = host ?? 'localhost';
    process.stdout.write(`${outcome.previewing(`http://${name}:${address.port}/`)}\n`);
    return 0;
  } catch (error) {
    return say(error instanceof Error ? (error.stack ?? error.message) : String(error), 1);
  }
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
