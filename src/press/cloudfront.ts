import type { Settings } from '../site.config.ts';
import { siteHeaders } from './host-headers.ts';

/** A request as CloudFront Functions (runtime 2.0) are given it. */
export interface ViewerRequest {
  /** Encoded as the reader's browser sent it. */
  uri: string;
  querystring: Record<string, { value: string; multiValue?: { value: string }[] }>;
}

/** What a function gives instead of a request that goes on. */
export interface ViewerResponse {
  statusCode: number;
  statusDescription: string;
  headers: Record<string, { value: string }>;
}

type Handler = (event: { request: ViewerRequest }) => ViewerRequest | ViewerResponse;

/**
 * Asks a store for the page of a folder, and leads an address without its last slash to the one with it. More than one slash
 * at the beginning would lead to another site. The runtime knows neither destructuring nor `for … of`.
 */
export const handler: Handler = function handler(event) {
  const request = event.request;
  if (request.uri.endsWith('/')) {
    request.uri += 'index.html';
    return request;
  }
  if (/\.[^/]*$/.test(request.uri)) return request;
  let query = '';
  Object.entries(request.querystring).forEach((entry) => {
    const asked = entry[1];
    (asked.multiValue || [asked]).forEach((one) => {
      query += `${query === '' ? '?' : '&'}${entry[0]}=${one.value}`;
    });
  });
  const folder = `${request.uri.replace(/^[/\\]+/, '/')}/`;
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: folder + query } },
  };
};

/** The text of {@link handler} as CloudFront takes it. */
export function functionText(): string {
  return `${handler}\n`;
}

/**
 * The headers of every answer as `aws cloudfront create-response-headers-policy` takes them: those of security have places
 * of their own and are refused among others.
 */
export function headersPolicy(settings: Pick<Settings, 'url'>): string {
  const {
    'Content-Security-Policy': policy,
    'Referrer-Policy': referrer,
    'X-Content-Type-Options': _nosniff,
    'X-Frame-Options': frames,
    'Strict-Transport-Security': encryption,
    ...others
  } = siteHeaders(settings);
  const items = Object.entries(others).map(([Header, Value]) => ({ Header, Value, Override: true }));
  const seconds = Number(/max-age=(\d+)/.exec(encryption ?? '')?.[1]);
  const config = {
    Name: 'nashra',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { ContentSecurityPolicy: policy, Override: true },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: frames, Override: true },
      ReferrerPolicy: { ReferrerPolicy: referrer, Override: true },
      ...(encryption && { StrictTransportSecurity: { AccessControlMaxAgeSec: seconds, Override: true } }),
    },
    CustomHeadersConfig: { Quantity: items.length, Items: items },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
