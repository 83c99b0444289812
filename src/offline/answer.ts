/**
 * What an answer says of an address: its page stands, is the same as the one that was asked about, or is gone. `unclear`
 * says nothing of it: an ill server, one that wants fewer requests, a part of a file, another site's answer.
 */
export type Verdict = 'stands' | 'same' | 'gone' | 'unclear';

/** Reads an answer that was asked for without following redirects. A page that has moved is gone from its old address. */
export function verdictOf({
  type,
  status,
  redirected,
}: Pick<Response, 'type' | 'status' | 'redirected'>): Verdict {
  if (type === 'opaqueredirect' || [404, 410, 451].includes(status)) return 'gone';
  if (type !== 'basic' || redirected) return 'unclear';
  return status === 200 ? 'stands' : status === 304 ? 'same' : 'unclear';
}

/**
 * Asks for a page anew, after all that the reader waits for: only whether it has changed, where the headers of the last
 * answer allow to ask that (RFC 9110, section 13.1).
 */
export function askAgain(last: Headers | undefined): RequestInit {
  const [tag, date] = [last?.get('etag'), last?.get('last-modified')];
  const init = { redirect: 'manual', priority: 'low' } as const;
  if (tag) return { ...init, headers: { 'if-none-match': tag } };
  return date ? { ...init, headers: { 'if-modified-since': date } } : { ...init, cache: 'no-cache' };
}
