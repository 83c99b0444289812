const encoder = new TextEncoder();

/**
 * HMAC-SHA-256 of a text (RFC 2104) under a key, in base64url; `length` cuts it to so many characters of six bits each.
 * Web Crypto alone, so that it runs on every platform of the web.
 */
export async function sign(key: string, text: string, length = 43): Promise<string> {
  const imported = await crypto.subtle.importKey(
    'raw',
    encoder.encode(key),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', imported, encoder.encode(text)));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '').slice(0, length);
}

/** Whether two texts are the same; how long it takes tells nothing of where they differ. */
export async function isSame(one: string, other: string): Promise<boolean> {
  const key = crypto.randomUUID();
  const [left, right] = await Promise.all([sign(key, one), sign(key, other)]);
  return left === right;
}
