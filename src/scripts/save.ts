import { opening } from '../arabic/bidi.ts';
import { saving } from '../strings/reader.ts';
import { isSaved, type SavedStory, withoutStory, withStory } from './saved-list.ts';
import { loadSaved, storeSaved } from './saved-store.ts';

/** Keeps the story of this page, or lets go of it where it is kept, and gives the line that tells the reader. */
export function toggleSaved({ dataset }: HTMLElement): string {
  const story: SavedStory = {
    path: location.pathname,
    // Without the marks that stand before its scores and ranges: they are set anew where it is shown.
    title: document.querySelector('h1')?.textContent.replaceAll(opening.rtl, '') ?? '',
    city: dataset['city'] ?? '',
    date: dataset['date'] ?? '',
  };
  try {
    const saved = loadSaved();
    const known = isSaved(saved, story.path);
    storeSaved(saved, known ? withoutStory(saved, story.path) : withStory(saved, story));
    return known ? saving.toldRemoved : saving.toldSaved;
  } catch {
    return saving.cannotKeep;
  }
}
