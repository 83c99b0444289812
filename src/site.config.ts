/** Hosts whose limits the build knows; others, such as a store or a server of your own, have none to warn of. */
export type HostName = 'cloudflare-pages-free' | 'cloudflare-pages-paid' | 'netlify';

/** Where the form at `/admin/` (docs/admin.md) finds and keeps the newspaper. */
export interface AdminSettings {
  host: 'github' | 'gitlab' | 'gitea';
  /** `owner/name`. */
  repository: string;
  /** The repository's own main branch where absent. */
  branch?: string;
  /** The content folder in the repository; `content` where absent. */
  folder?: string;
  /** The address of the host's API, for a host of your own: `https://git.example/api/v4`. */
  api?: string;
  /** The origin of a service that signs editors in by OAuth; without one they sign in with an access token. */
  signIn?: string;
}

/** Hosts that pages may use beside their own, by the directive of the Content Security Policy (docs/security-policy.md). */
export type OutsideSources = Partial<
  Record<
    | 'connect-src'
    | 'font-src'
    | 'form-action'
    | 'frame-src'
    | 'img-src'
    | 'media-src'
    | 'script-src'
    | 'style-src'
    | 'trusted-types',
    readonly string[]
  >
>;

/** The only knobs of a Nashra site. Everything an editor decides often stands in `content/`. */
export interface Settings {
  /** The newspaper's name, as the masthead prints it. */
  name: string;
  /** One line under the name, also the site's description for search engines and feeds. */
  tagline: string;
  /** Where the site will be served: an origin without a path. `--site URL` overrides it. */
  url: string;
  /** IANA name of the newsroom's time zone. */
  timeZone: string;
  /** BCP 47 tag of the site's language. */
  language: string;
  /** Where readers write to; also the newsroom's contact in feeds and structured data. */
  email: string;
  /** The id in `sections.yaml` of a story that names no section; where there is no such section, the first one. */
  defaultSection: string;
  /** What search engines may do with a republished story whose source is not in `sources.yaml`. */
  defaultRepublish: 'index' | 'noindex';
  /** Stories on an archive page. */
  archivePageSize: number;
  /** Stories in a feed. */
  feedSize: number;
  /**
   * Stories published from this day on (`2026-11-01`) have a share picture of their own; older ones share their lead image,
   * or else the picture of their section.
   */
  shareCardsSince: string;
  /** How long a story stays in the news sitemap (Google reads two days). */
  newsSitemapHours: number;
  /**
   * The search index is cut by time: the most stories of a part that new stories join, of one whose time is over, and of
   * the newest parts that answer a reader before older ones are asked.
   */
  searchParts: { open: number; sealed: number; reach: number };
  /** Words read in a minute, for the reading time (Brysbaert 2019 measured 138–181 for Arabic). */
  wordsPerMinute: number;
  /**
   * Whether readers' browsers keep the front page and the stories read, for when there is no network. A site that has had
   * this and no longer wants it says false and goes on being built: browsers then remove all they have kept.
   */
  offline: boolean;
  /** Whether every story, section and the front page has a page of text alone as well, for readers who save data. */
  lite: boolean;
  /** Whether a story whose address is not plain ASCII has a short one as well, to be shared. */
  shortAddresses: boolean;
  /** The letters of the file name, and so of the address, that `npm run new` makes of a headline. */
  slugs: 'arabic' | 'ascii';
  /** Prints the form for editors at `/admin/`; without it the form is in the dev server only. */
  admin?: AdminSettings;
  /** Where readers' reports of images go: an address of `src/report/`. Without it they are written as e-mails. */
  imageReports?: { endpoint: string };
  /**
   * Compressed copies that stand beside every text file, for a server of your own that hands them out as they are
   * (docs/serving.md). Other hosts compress by themselves.
   */
  precompress: readonly ('br' | 'gzip')[];
  /** What pages may load and reach beyond their own files: `{ 'script-src': ['https://stats.example'] }`. */
  contentSecurityPolicy?: OutsideSources;
  /** Where the site is deployed to: the build warns before one of its limits is reached, and writes `_redirects` for it. */
  host?: HostName;
}

export const settings: Settings = {
  name: 'نشرة',
  tagline: 'أخبار المدن المغربية كما يعيشها أهلها',
  url: 'https://nashra.example',
  timeZone: 'Africa/Casablanca',
  language: 'ar-MA',
  email: 'tahrir@nashra.example',
  defaultSection: 'society',
  defaultRepublish: 'noindex',
  archivePageSize: 20,
  feedSize: 30,
  shareCardsSince: '2026-11-01',
  newsSitemapHours: 48,
  searchParts: { open: 200, sealed: 2500, reach: 500 },
  wordsPerMinute: 160,
  offline: true,
  lite: true,
  shortAddresses: true,
  slugs: 'arabic',
  precompress: [],
};
