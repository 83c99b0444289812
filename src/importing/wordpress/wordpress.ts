import { statSync } from 'node:fs';
import { wordpress } from '../../strings/importing.ts';
import type { Incoming, Origin } from '../incoming.ts';
import { MediaLibrary } from './attachments.ts';
import { readWxr } from './read-wxr.ts';
import { wordpressStory } from './wordpress-story.ts';

/** How the exports of a site are read. */
export interface WordPressOptions {
  /** Post types that are stories. */
  storyTypes: ReadonlySet<string>;
  /** What the newsroom took a story from, where it is not its own: an id of the registry. */
  source?: string;
}

/**
 * The exports of one WordPress site (WXR) as the origin of an import; a large site's export comes in several files.
 * Attachments are known once all files have been read once.
 */
export async function wordpressOrigin(
  files: readonly string[],
  options: WordPressOptions,
): Promise<WordPressOrigin> {
  const origin = new WordPressOrigin(files, options);
  await origin.meet();
  return origin;
}

export class WordPressOrigin implements Origin {
  name = '';
  readonly hosts = new Set<string>();
  readonly #files: readonly string[];
  readonly #options: WordPressOptions;
  readonly #media = new MediaLibrary();
  readonly #authors = new Map<string, string>();
  readonly #total: number;
  #done = 0;
  #rounds = 0;

  constructor(files: readonly string[], options: WordPressOptions) {
    this.#files = files;
    this.#options = options;
    this.#total = files.reduce((sum, file) => sum + statSync(file).size, 0);
  }

  /** Reads on until the site has said its address. */
  async meet(): Promise<void> {
    for (const file of this.#files)
      for await (const news of readWxr(file, () => undefined)) {
        if (news.kind === 'site') this.#hear(news.name, news.value);
        if (news.kind === 'item') break;
      }
  }

  async *entries(): AsyncGenerator<Incoming> {
    this.#done = 0;
    this.#rounds++;
    const desk = { media: this.#media, authors: this.#authors, storyTypes: this.#options.storyTypes };
    for (const file of this.#files)
      for await (const news of readWxr(file, (bytes) => {
        this.#done += bytes;
      }))
        switch (news.kind) {
          case 'item':
            if (news.fields.get('wp:post_type') === 'attachment' && !news.broken) {
              if (this.#rounds === 1) this.#media.add(news);
            } else yield this.#owned(wordpressStory(news, desk));
            break;
          case 'author':
            if (news.name.trim()) this.#authors.set(news.login.trim(), news.name.trim());
            break;
          case 'break':
            yield { kind: 'fault', reason: 'broken', where: news.where, detail: news.detail };
            break;
          case 'encoding':
            yield {
              kind: 'remark',
              reason: 'encoding',
              where: news.where,
              detail: wordpress.encoding(news.claimed, news.encoding),
            };
            break;
          case 'site':
            break;
        }
  }

  picture(url: string) {
    return this.#media.at(url);
  }

  progress() {
    return { done: this.#done, total: this.#total };
  }

  #owned(entry: Incoming): Incoming {
    const { source } = this.#options;
    return entry.kind === 'story' && source ? { ...entry, source } : entry;
  }

  #hear(name: string, value: string): void {
    if (name === 'title') return;
    const url = URL.parse(value);
    if (!url?.hostname) return;
    this.hosts.add(url.hostname.replace(/^www\./, ''));
    if (this.name === '' || name === 'wp:base_blog_url')
      this.name = `${url.hostname}${url.pathname.replace(/\/$/, '')}`;
  }
}
