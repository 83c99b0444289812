/**
 * As much of a service worker's surroundings as ours uses (Service Workers, section 4). TypeScript's own description of
 * them cannot stand beside that of pages.
 */
export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A page, or what a page shows, is asked for. */
export interface AskingEvent extends LastingEvent {
  readonly request: Request;
  /** The page that asks; empty for pages themselves. */
  readonly clientId: string;
  /** The page that comes of it; empty for what a page shows. */
  readonly resultingClientId: string;
  /** What the browser has asked for while it woke the worker. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** A page says something. */
export interface SayingEvent extends LastingEvent {
  readonly data: unknown;
}

interface WindowClient {
  readonly url: string;
  navigate(url: string): Promise<unknown>;
}

interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskingEvent) => void): void;
  addEventListener(type: 'message', listener: (event: SayingEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: {
    get(id: string): Promise<WindowClient | undefined>;
    matchAll(options: { includeUncontrolled: boolean }): Promise<readonly WindowClient[]>;
    claim(): Promise<void>;
  };
  readonly registration: {
    readonly navigationPreload?: { enable(): Promise<void> };
    unregister(): Promise<boolean>;
  };
  readonly navigator: { readonly connection?: { readonly saveData: boolean } };
}

export const worker = self as unknown as WorkerScope;
