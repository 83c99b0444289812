import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { seeded } from './random.ts';

/** A report that a reader at an address makes. */
export interface Report {
  from: string;
  image: string;
}

/** The address of one of 16 million readers. */
export function addressOf(reader: number): string {
  return `10.${(reader >> 16) & 255}.${(reader >> 8) & 255}.${reader & 255}`;
}

/** The same in another order, which is the same in every run. */
export function shuffled<T>(list: readonly T[]): T[] {
  const random = seeded(7);
  const keyed = list.map((each) => ({ each, key: random() }));
  return keyed.sort((one, other) => one.key - other.key).map(({ each }) => each);
}

/** Readers of a newspaper who report, all of them at once, to endpoints that believe this machine's `X-Forwarded-For`. */
export class Reporters {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 100 });
  readonly #endpoints: string[];
  readonly #origin: string;
  /** How long each request took, in milliseconds. */
  readonly took: number[] = [];

  constructor(endpoints: string[], origin: string) {
    this.#endpoints = endpoints;
    this.#origin = origin;
  }

  /** Asks for a pass and reports with it, each time at the next of the endpoints; how often which status was answered. */
  async report(reports: readonly Report[]): Promise<Record<number, number>> {
    const count = this.#endpoints.length;
    const statuses = await Promise.all(
      reports.map(async ({ from, image }, index) => {
        const asked = await this.#ask(index % count, from, 'GET', `pass?image=${image}`);
        if (asked.status !== 200) return asked.status;
        const body = JSON.stringify({ image, page: '/', pass: JSON.parse(asked.text).pass });
        return (await this.#ask((index + 1) % count, from, 'POST', 'reports', body)).status;
      }),
    );
    const counts: Record<number, number> = {};
    for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
    return counts;
  }

  #ask(
    endpoint: number,
    from: string,
    method: string,
    path: string,
    body?: string,
  ): Promise<{ status: number; text: string }> {
    const headers = {
      origin: this.#origin,
      'x-forwarded-for': from,
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    return new Promise((resolve, reject) => {
      const address = `${this.#endpoints[endpoint]}${path}`;
      const asked = request(address, { method, headers, agent: this.#agent });
      let sent = 0;
      asked.once('socket', () => {
        sent = performance.now();
      });
      asked.once('error', reject);
      asked.once('response', (answer) => {
        text(answer).then((read) => {
          this.took.push(performance.now() - sent);
          resolve({ status: answer.statusCode ?? 0, text: read });
        }, reject);
      });
      asked.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
