import { excerptOf, markedText, type Piece } from './excerpt.ts';
import { revealed } from './hidden.ts';
import type { Question } from './question.ts';
import type { StoryText } from './story-text.ts';

/** A story that was found. All of it is plain text. */
export interface SearchResult {
  url: string;
  title: Piece[];
  excerpt: Piece[];
  /** ISO 8601. */
  date: string;
  city: string;
  section: string;
  source: string;
}

/** A story as an answer to a question shows it. */
export function resultOf({ fragment, title, body }: StoryText, { marks }: Question): SearchResult {
  const { url, meta, filters } = fragment;
  return {
    url: ofThisSite(url),
    title: markedText(title, marks),
    excerpt: excerptOf(body, marks),
    date: revealed(meta['date'] ?? ''),
    city: filters['city']?.[0] ?? '',
    section: filters['section']?.[0] ?? '',
    source: filters['source']?.[0] ?? '',
  };
}

/** A site path as it is; whatever else an index that was tampered with may hold leads to the front page. */
const ofThisSite = (url: string) => (/^\/(?![/\\])/.test(url) ? url : '/');
