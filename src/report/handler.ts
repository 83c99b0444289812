import type { ServerRequest } from 'srvx';
import { type ImageId, isImageId } from '../content/image-id.ts';
import { isEditorsState, reviewerOf } from './decision.ts';
import type { DeployHook } from './deploy-hook.ts';
import type { Ledger } from './ledger.ts';
import { issuePass, isValidPass } from './pass.ts';
import type { rateLimiter } from './rate-limit.ts';
import { networkOf, type Reporter, reporterOf } from './reporter.ts';
import type { ShownBy } from './shown-by.ts';
import { isSame } from './signature.ts';

/** What whoever runs the endpoint decides. */
export interface ReportSettings {
  /** The origins whose pages may report. */
  origins: readonly string[];
  /** Signs passes and stands in the hashes of addresses; no one else knows it. */
  secret: string;
  /** What an editor's command shows in `Authorization: Bearer …`. */
  editorKey: string;
  /** Distinct reporters after whom an image is hidden. */
  threshold: number;
  /** The most images that one reporter may report in a week. */
  imagesEach: number;
  /** The most images that reports may hide in an hour. */
  hiddenEachHour: number;
  /** Who looks at hidden images, by turns. */
  reviewers: readonly string[];
}

/** What the endpoint works with. */
export interface ReportMeans {
  ledger: Ledger;
  /** Milliseconds. */
  clock: () => number;
  /** How often a network may ask. */
  allows: ReturnType<typeof rateLimiter>;
  hook: DeployHook;
  shownBy: ShownBy;
  /** Tells whoever runs the endpoint of something that they should look at. */
  warn(text: string): void;
}

/** A request as servers of the web hand it on: who sent it, and what the platform shall finish after the answer. */
export type ReportRequest = Pick<ServerRequest, 'ip' | 'waitUntil'> & Request;

/** The longest body that is read, in bytes. */
const longestBody = 2048;

/**
 * The endpoint that readers report images to, and editors ask what to hide:
 *
 * - `GET /pass?image=ID`: a pass for one report (pages of the newspaper only);
 * - `POST /reports` with `{ image, page, pass }`: 204, whatever it leads to, so that nobody learns how many are missing; 404
 *   where the page does not show the image;
 * - `GET /decisions`, `PUT /decisions/ID` with `{ state }`: for editors, by their key.
 */
export function reportHandler(
  settings: ReportSettings,
  { ledger, clock, allows, hook, shownBy, warn }: ReportMeans,
): (request: ReportRequest) => Promise<Response> {
  const after = (request: ReportRequest, work: Promise<void>) =>
    void request.waitUntil?.(work.catch((error) => warn(`${error}`)));

  async function reporter(address: string): Promise<Reporter> {
    return reporterOf(address, await ledger.salts(clock()), settings.secret);
  }

  async function pass(url: URL, address: string): Promise<Response> {
    const image = url.searchParams.get('image');
    if (!isImageId(image)) return refuse(400);
    const { current } = await reporter(address);
    const given = await issuePass(settings.secret, image, current, clock());
    return Response.json({ pass: given }, { headers: { 'cache-control': 'no-store' } });
  }

  async function report(request: ReportRequest, address: string): Promise<Response> {
    const body = await readJson(request);
    if (typeof body === 'number') return refuse(body);
    const { image, page, pass } = body;
    if (!isImageId(image) || !isPagePath(page)) return refuse(400);
    const who = await reporter(address);
    if (!(await isValidPass(pass, settings.secret, image, who.current, clock()))) return refuse(403);
    if (await ledger.decision(image)) return new Response(null, { status: 204 });
    const isShown = await shownBy(`${request.headers.get('origin')}${page}`, image).catch(() => undefined);
    if (!isShown) return refuse(isShown === undefined ? 503 : 404);
    const limits = { most: settings.threshold, mostImages: settings.imagesEach };
    const counted = await ledger.addReport(image, who, clock(), limits);
    if (counted === 'too many') return refuse(429);
    const isHidden = counted.reporters >= settings.threshold && (await hide(image, page, counted.reporters));
    after(request, isHidden ? hook.deploy() : hook.retry());
    return new Response(null, { status: 204 });
  }

  /** Hides an image unless it is decided already or the hour has seen its most; says whether it was hidden now. */
  async function hide(image: ImageId, page: string, reports: number): Promise<boolean> {
    if (!(await ledger.mayHide(image, clock(), settings.hiddenEachHour))) {
      warn(`${settings.hiddenEachHour} images were hidden this hour: ${image} (${page}) waits for the next.`);
      return false;
    }
    const reviewer = reviewerOf(image, settings.reviewers);
    const since = new Date(clock()).toISOString();
    return ledger.hide({ image, state: 'hidden', since, reports, page, reviewer });
  }

  async function decide(request: Request, image: string): Promise<Response> {
    const body = await readJson(request);
    if (typeof body === 'number') return refuse(body);
    const { state } = body;
    if (!isImageId(image) || !isEditorsState(state)) return refuse(400);
    const standing = await ledger.decision(image);
    const decided = { reports: 0, ...standing, image, state, since: new Date(clock()).toISOString() };
    await ledger.decide(decided);
    return Response.json(decided);
  }

  async function forReaders(request: ReportRequest, url: URL, address: string): Promise<Response> {
    const origin = request.headers.get('origin') ?? '';
    if (!settings.origins.includes(origin)) return refuse(403);
    const answer = await answerReader(request, url, address);
    answer.headers.set('access-control-allow-origin', origin);
    answer.headers.append('vary', 'origin');
    return answer;
  }

  async function answerReader(request: ReportRequest, url: URL, address: string): Promise<Response> {
    if (request.method === 'OPTIONS') return preflight();
    if (!allows(networkOf(address), clock())) return refuse(429, { 'retry-after': '60' });
    if (request.method === 'GET' && url.pathname.endsWith('/pass')) return pass(url, address);
    if (request.method === 'POST' && url.pathname.endsWith('/reports')) return report(request, address);
    return refuse(405, { allow: url.pathname.endsWith('/pass') ? 'GET' : 'POST' });
  }

  async function forEditors(request: Request, url: URL, address: string): Promise<Response> {
    const key = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
    if (!(await isSame(key, settings.editorKey))) {
      if (!allows(networkOf(address), clock())) return refuse(429, { 'retry-after': '60' });
      return refuse(401, { 'www-authenticate': 'Bearer' });
    }
    const image = /\/decisions\/([^/]+)$/.exec(url.pathname)?.[1];
    if (request.method === 'GET' && !image) return Response.json(await ledger.decisions());
    if (request.method === 'PUT' && image) return decide(request, image);
    return refuse(405, { allow: image ? 'PUT' : 'GET' });
  }

  async function route(request: ReportRequest): Promise<Response> {
    const url = URL.parse(request.url);
    if (!url) return refuse(400);
    const address = request.ip ?? '';
    if (/\/(?:pass|reports)$/.test(url.pathname)) return forReaders(request, url, address);
    if (/\/decisions(?:\/[^/]+)?$/.test(url.pathname)) return forEditors(request, url, address);
    return refuse(404);
  }

  return (request) =>
    route(request).catch((error) => {
      warn(`${error}`);
      return refuse(503);
    });
}

function refuse(status: number, headers?: Record<string, string>): Response {
  return new Response(null, { status, headers });
}

function preflight(): Response {
  const headers = {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '86400',
  };
  return new Response(null, { status: 204, headers });
}

/** A site path as a page has it. */
function isPagePath(page: unknown): page is string {
  return typeof page === 'string' && page.length <= 700 && /^\/(?!\/)[^\s?#\\]*$/.test(page);
}

/** The JSON object of a body, or the status that refuses it. A long body is not read to its end. */
async function readJson(request: Request): Promise<Record<string, unknown> | number> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return 415;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length;
      if (size > longestBody) return 413;
      chunks.push(chunk);
    }
    const read: unknown = JSON.parse(await new Blob(chunks as BlobPart[]).text());
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : 400;
  } catch {
    return 400;
  }
}
