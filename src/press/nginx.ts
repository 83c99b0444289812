import { caching, immutablePatterns, siteHeaders } from './host-headers.ts';
import { type HostRules, pageFile } from './host-rules.ts';
import { charsetTypes, mediaTypes, namedTypes, textTypes } from './media-types.ts';
import { hashSizes, literal, mapRows, quoted } from './nginx-map.ts';

/** Where nginx finds a site, and readers find nginx. */
export interface NginxPlace {
  /** The output folder on the server, absolute. */
  root: string;
  /** What follows `listen`, once for each. */
  listen: readonly string[];
}

/**
 * The configuration of a site for nginx 1.22 and newer, to be read inside `http { }`. All headers stand in the server alone and
 * what differs comes from maps: a `location` with a header of its own would lose them all. Throws for a root with `$`.
 */
export function nginxConfiguration(rules: HostRules, { root, listen }: NginxPlace): string {
  const { settings } = rules;
  const moved = mapRows(encodedTargets(rules.redirects), rules.pages);
  const gone = mapRows(
    new Map(rules.gone.flatMap((path) => [path, pageFile(path)].map((form) => [form, '1'] as const))),
    rules.pages,
  );
  const { bucket, buckets } = hashSizes([...rules.redirects.keys(), ...rules.gone.map(pageFile)]);
  const headers = Object.entries(siteHeaders(settings)).map(([name, value]) => `${name} ${literal(value)}`);
  return `# Written by «npm run host -- nginx». Do not change it: say it again after a build, then «nginx -s reload».
# What is yours (certificates, logs, limits) goes into nashra.d/*.conf beside nginx.conf.

map_hash_bucket_size ${bucket};
map_hash_max_size ${buckets};

# Old addresses, decoded, and where they lead.
map $uri $nashra_moved {${block(moved)}}

# Withdrawn stories.
map $uri $nashra_gone {${block(gone)}}

# Files that are named by their content never change. What is not there is an error page, and so none of them.
map $uri $nashra_caching {
    default ${literal(caching.brief)};
${indented(
  immutablePatterns.map((pattern) => `${quoted(`~${pattern}`)} ${literal(caching.immutable)};`),
  4,
)}
}

server {
${indented(
  listen.map((address) => `listen ${address};`),
  4,
)}
    server_name ${new URL(settings.url).hostname};
    root ${literal(root)};
    include nashra.d/*.conf;

    index index.html;
    absolute_redirect off;
    server_tokens off;
    log_not_found off;

    sendfile on;
    tcp_nopush on;
    open_file_cache max=20000 inactive=60s;
    open_file_cache_valid 5s;

${indented(compression(settings.precompress), 4)}

    types {
${indented(
  [...Map.groupBy(Object.entries(mediaTypes), ([, type]) => type)].map(
    ([type, ends]) => `${type} ${ends.map(([end]) => end).join(' ')};`,
  ),
  8,
)}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${withoutHtml(charsetTypes).join(' ')};

${indented(
  headers.map((header) => `add_header ${header} always;`),
  4,
)}
    add_header Cache-Control $nashra_caching always;

    # A folder without a page is not there.
    error_page 403 404 =404 /404.html;
    error_page 410 @gone;

    if ($nashra_gone) {
        return 410;
    }
    if ($nashra_moved) {
        return 301 $nashra_moved$is_args$args;
    }
    location @gone {
        try_files $uri \${uri}index.html =410;
    }
    location = /404.html {
        internal;
    }

    # Hidden files, files for other hosts${settings.precompress.length > 0 ? ', and compressed copies' : ''} have no address.
    location ~ /\\.(?!well-known/) {
        return 404;
    }
    location ~ ^/_(?:headers|redirects)$ {
        return 404;
    }
${indented(closedVariants(settings.precompress), 4)}
${indented(
  Object.entries(namedTypes).flatMap(([name, type]) => [
    `location ~ /${name.replace('.', '\\.')}$ {`,
    '    types { }',
    `    default_type ${type};`,
    '}',
  ]),
  4,
)}
}
`;
}

/** Copies are handed out where they stand; where there are none, nginx compresses with gzip what it sends. */
function compression(precompress: HostRules['settings']['precompress']): string[] {
  const asSent = [
    'gzip on;',
    'gzip_comp_level 5;',
    'gzip_min_length 512;',
    `gzip_types ${withoutHtml(textTypes).join(' ')};`,
  ];
  return [
    ...(precompress.includes('br') ? ['brotli_static on;'] : []),
    ...(precompress.includes('gzip') ? ['gzip_static on;'] : asSent),
    'gzip_vary on;',
  ];
}

function closedVariants(precompress: HostRules['settings']['precompress']): string[] {
  if (precompress.length === 0) return [];
  const ends = Object.entries(mediaTypes).flatMap(([end, type]) => (textTypes.has(type) ? [end] : []));
  return [`location ~ \\.(?:${ends.join('|')})\\.(?:br|gz)$ {`, '    return 404;', '}'];
}

/** nginx always has HTML among such types, and warns of it when it is named. */
function withoutHtml(types: ReadonlySet<string>): string[] {
  return [...types].filter((type) => type !== 'text/html');
}

function encodedTargets(redirects: HostRules['redirects']): Map<string, string> {
  return new Map([...redirects].map(([from, to]) => [from, encodeURI(to).replaceAll('$', '%24')]));
}

function block(rows: readonly string[]): string {
  return rows.length === 0 ? ' ' : `\n${indented(rows, 4)}\n`;
}

function indented(lines: readonly string[], by: number): string {
  return lines.map((line) => ' '.repeat(by) + line).join('\n');
}
