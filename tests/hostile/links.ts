import { type Case, quoted, refused, storyFile } from './case.ts';

/** Addresses that run something, read something or lead a reader astray, in disguises; each is refused wherever it stands. */
const unsafe: Readonly<Record<string, string>> = {
  javascript: 'javascript:pwned()',
  'upper-case': 'JaVaScRiPt:pwned()',
  entity: '&#106;avascript:pwned()',
  'entity-in-hex': 'java&#x73;cript:pwned()',
  'entity-of-the-colon': 'javascript&colon;pwned()',
  'entity-of-a-tab': 'java&Tab;script:pwned()',
  'entity-of-a-line-end': 'java&NewLine;script:pwned()',
  'escaped-by-percent': '%6Aavascript:pwned()',
  'colon-by-percent': 'javascript%3Apwned()',
  'tab-by-percent': 'java%09script:pwned()',
  'nul-by-percent': '%00javascript:pwned()',
  'escaped-by-backslash': 'javascript\\:pwned()',
  'control-first': '\u0001javascript:pwned()',
  'space-by-percent-first': '%20javascript:pwned()',
  'hidden-joiner': 'java\u00ADscript:pwned()',
  'zero-width': '\u200Bjavascript:pwned()',
  'byte-order-mark': '\uFEFFjavascript:pwned()',
  fullwidth: 'ｊａｖａｓｃｒｉｐｔ：pwned()',
  'long-s': 'java\u017Fcript:pwned()',
  'dotless-i': 'javascr\u0131pt:pwned()',
  'view-source': 'view-source:javascript:pwned()',
  feed: 'feed:javascript:pwned()',
  'javascript-after-slashes': 'javascript://outside.example/%0Apwned()',
  vbscript: 'vbscript:msgbox(1)',
  livescript: 'livescript:pwned()',
  data: 'data:text/html,<script>pwned()</script>'.replace(/[<>]/g, encodeURIComponent),
  'data-base64': 'data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+',
  'data-svg': 'data:image/svg+xml,%3Csvg%20onload=pwned()%3E',
  'data-image': 'data:image/png;base64,iVBORw0KGgo=',
  blob: 'blob:https://outside.example/1',
  filesystem: 'filesystem:https://outside.example/1',
  file: 'file:///etc/passwd',
  about: 'about:blank',
  ftp: 'ftp://outside.example/',
  websocket: 'wss://outside.example/',
  'no-scheme': '//outside.example/x',
  'no-scheme-after-backslash': '/\\outside.example/x',
  'two-backslashes': '\\\\outside.example\\x',
  'no-scheme-by-percent': '/%2Foutside.example/x',
  'backslash-by-percent': '/%5Coutside.example/x',
  'one-slash': 'https:/outside.example',
  'no-slash': 'https:outside.example',
  'no-host': 'https://',
  'user-name': 'https://nashra.example@outside.example/',
  'user-and-password': 'https://a:b@outside.example/',
  'only-percent': '%',
  'bad-port': 'https://outside.example:99999/',
  'bad-address': 'https://[::1/',
  relative: 'story.html',
  'parent-folder': '../../../etc/passwd',
  'query-alone': '?x=javascript:pwned()',
  'mail-header': 'mailto:a@b.example%0ABcc:c@d.example',
  'mail-without-address': 'mailto:',
  'telephone-code': 'tel:*%2306%23',
  sms: 'sms:+212600112233?body=x',
  intent: 'intent://outside.example#Intent;scheme=http;end',
};

const entities: Readonly<Record<string, string>> = {
  '#106': 'j',
  '#x73': 's',
  colon: ':',
  Tab: '\t',
  NewLine: '\n',
};
const decodeEntity = (_: string, name: string) => entities[name] ?? '';

/** Fields and Markdown through which an address may come into a page; what CommonMark reads as no link is text. */
export const unsafeLinks: Case[] = Object.entries(unsafe).map(([name, address]) => {
  const typed = quoted(address.replace(/&(#\w+|\w+);/g, decodeEntity));
  return refused(
    'links',
    `link-${name}`,
    { source: `{ name: مجلة, url: ${typed} }`, related: `[{ title: عنوان, url: ${typed} }]` },
    { 'source:': '', 'related:': '', '(one)': '', '(two)': '' },
    `(one) [عنوان](<${address}>)\n\n(two) [عنوان][a]\n\n[a]: <${address}>`,
  );
});

/** Images that are not the newspaper's own files. */
const unsafeImages: Readonly<Record<string, string>> = {
  remote: 'https://outside.example/x.png',
  'remote-without-scheme': '//outside.example/x.png',
  'data-image': 'data:image/svg+xml,%3Csvg%20onload=pwned()%3E',
  javascript: 'javascript:pwned()',
  absolute: '/etc/passwd',
  'out-of-the-folder': '../../../../package.json',
  'out-by-percent': '%2e%2e/%2e%2e/%2e%2e/%2e%2e/package.json',
  'out-by-encoded-slash': '..%2f..%2f..%2f..%2fpackage.json',
  'out-by-backslash': '..\\..\\..\\..\\package.json',
  'out-and-in': '../../../../content/articles/2026/01/photo.jpg',
  'nul-byte': 'photo.jpg%00.md',
  'windows-drive': 'C:/photo.jpg',
  'windows-share': '//server/share/photo.jpg',
  'windows-device': 'con',
  'alternate-stream': 'photo.jpg:hidden',
  folder: '.',
  'a-registry': '../../../cities.yaml',
  'a-story': `${storyFile('x').slice(-4)}`,
  'broken-percent': 'photo%E0%A4%A.jpg',
  'very-long': `${'a'.repeat(280)}.jpg`,
};

export const foreignImages: Case[] = Object.entries(unsafeImages).map(([name, src]) =>
  refused(
    'images that are not beside the story',
    `image-${name}`,
    { image: `{ src: ${quoted(src)}, alt: وصف }` },
    { 'image:': '', '(one)': '' },
    `(one) ![وصف](<${src.replaceAll('\\', '\\\\')}>)`,
  ),
);
