import { escapeHtml } from '../markdown/escape-html.ts';
import { type Directives, policyMeta } from '../security/directives.ts';
import type { Settings } from '../site.config.ts';
import { form } from '../strings/admin.ts';

/** Where the APIs of hosts are, and the pictures of who signs in. */
const hosts = {
  github: ['https://api.github.com', 'https://avatars.githubusercontent.com'],
  gitlab: ['https://gitlab.com', 'https://secure.gravatar.com'],
  gitea: ['https://gitea.com'],
} as const;

/**
 * What the form may load and reach: its own files, and the host that keeps the newspaper. Its styles are made in the
 * browser; WebAssembly reads the photos of phones (HEIC).
 */
function policy({ admin }: Pick<Settings, 'admin'>): Directives {
  const [api = '', ...pictures] = admin ? hosts[admin.host] : [];
  const reached = admin?.api === undefined ? api : new URL(admin.api).origin;
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'worker-src': ["'self'", 'blob:'],
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'blob:', 'data:', ...pictures],
    'media-src': ['blob:'],
    'connect-src': ["'self'", 'blob:', 'data:', ...(reached ? [reached] : [])],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
  };
}

/** The page at `/admin/`: no page of the newspaper, and none for search engines. */
export function formPage(settings: Pick<Settings, 'name' | 'admin'>): string {
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
${policyMeta(policy(settings))}
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(form.title(settings.name))}</title>
<script type="module" src="form.js"></script>
</head>
<body>
<noscript>${escapeHtml(form.script)}</noscript>
</body>
</html>
`;
}
