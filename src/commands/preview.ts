import { existsSync } from 'node:fs';
import path from 'node:path';
import { listen, previewServer } from '../press/preview-server.ts';
import { outcome, usage } from '../strings/commands.ts';
import { help } from '../strings/help.ts';
import { asksHelp, isRefused } from './options.ts';
import { previewArguments } from './server-arguments.ts';

const project = path.resolve(import.meta.dirname, '../..');
const usualPort = 4321;

process.exitCode = await main(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());

/** Exit codes: 1 there is no site to serve or no place to serve it, 2 the command was called wrongly. */
async function main(typed: string[], cwd: string): Promise<number> {
  if (asksHelp(typed)) {
    process.stdout.write(`${help.preview}\n`);
    return 0;
  }
  const asked = previewArguments(typed, cwd, project);
  if (isRefused(asked)) return say(asked.join('\n    '), 2);
  const { out, host = 'localhost', port } = asked;
  if (!existsSync(path.join(out, 'index.html'))) return say(usage.noSite(out).join('\n    '), 1);

  const server = previewServer(out);
  const place = { host, port: port ?? usualPort };
  try {
    const address = await listen(server, place).catch((error: NodeJS.ErrnoException) => {
      if (port !== undefined || error.code !== 'EADDRINUSE') throw error;
      return listen(server, { host, port: 0 });
    });
    process.stdout.write(`${outcome.served(path.relative(cwd, out) || out, address)}\n`);
    return 0;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return say(usage.cannotListen(`${host}:${place.port}`, reason).join('\n    '), 1);
  }
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
