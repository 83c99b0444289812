import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPrivate, PrivateAddress, publicLookup } from '../importing/public-network.ts';

/** What became of an address on the web. */
export type LinkAnswer =
  | { kind: 'fine' }
  /** Leads elsewhere for good; what stands there answers. */
  | { kind: 'moved'; to: string }
  /** The server says so with this HTTP status. */
  | { kind: 'refused'; status: number }
  | { kind: 'late' }
  /** No server answers; the system's name of the reason. */
  | { kind: 'unreachable'; reason: string }
  /** Stands in a private network: nothing was asked. */
  | { kind: 'private' }
  | { kind: 'circle' };

export interface AskTerms {
  /** Milliseconds for each answer. */
  patience: number;
  /** Whether private and local networks may be asked. */
  everywhere: boolean;
}

const mostRedirects = 5;

/**
 * Asks whether an http(s) address answers: by HEAD, and by GET where a server will not hear of that. Redirects are
 * followed. Stories come from strangers, so that no address of a private network is asked, whatever name or redirect leads
 * there.
 */
export async function askLink(address: string, terms: AskTerms): Promise<LinkAnswer> {
  let url = new URL(address);
  let movedTo: string | undefined;
  let forGood = true;
  try {
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const { status, location } = await statusOf(url, terms);
      const next = status >= 300 && status < 400 && location ? URL.parse(location, url) : null;
      if (!next || !/^https?:$/.test(next.protocol)) {
        if (status >= 400) return { kind: 'refused', status };
        return movedTo === undefined ? { kind: 'fine' } : { kind: 'moved', to: movedTo };
      }
      forGood &&= status === 301 || status === 308;
      if (forGood) movedTo = next.href;
      url = next;
    }
    return { kind: 'circle' };
  } catch (error) {
    if (error instanceof PrivateAddress) return { kind: 'private' };
    const { name, code } = error as NodeJS.ErrnoException;
    if (name === 'AbortError' || name === 'TimeoutError') return { kind: 'late' };
    return { kind: 'unreachable', reason: code ?? name };
  }
}

async function statusOf(url: URL, terms: AskTerms): Promise<{ status: number; location?: string }> {
  const head = await answerTo('HEAD', url, terms);
  return head.status < 400 ? head : answerTo('GET', url, terms);
}

function answerTo(
  method: 'HEAD' | 'GET',
  url: URL,
  { patience, everywhere }: AskTerms,
): Promise<{ status: number; location?: string }> {
  const options: RequestOptions = {
    method,
    signal: AbortSignal.timeout(patience),
    headers: { 'user-agent': 'Nashra (link check)', accept: '*/*' },
    lookup: everywhere ? undefined : publicLookup,
  };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!everywhere && isIP(host) && isPrivate(host)) return Promise.reject(new PrivateAddress());
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const asked = request(url, options, ({ statusCode = 0, headers }: IncomingMessage) => {
      resolve({ status: statusCode, location: headers.location });
      asked.destroy();
    });
    asked.on('error', reject);
    asked.end();
  });
}
