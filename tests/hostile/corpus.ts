import { addressCases, reservedCases } from './addresses.ts';
import { registryCases } from './broken-registries.ts';
import type { Case } from './case.ts';
import { encodingCases } from './encodings.ts';
import { everyFieldCases, everyPlaceCases, newsCases } from './every-sink.ts';
import { frontMatterCases } from './front-matter.ts';
import { imageCases } from './images.ts';
import { foreignImages, unsafeLinks } from './links.ts';
import { linkedFiles } from './links-of-files.ts';
import { markupCases } from './markup.ts';

/** Every case but the {@link bombs}, which are measured one by one. */
export const corpus: readonly Case[] = [
  ...everyFieldCases,
  ...everyPlaceCases,
  ...newsCases,
  ...frontMatterCases,
  ...unsafeLinks,
  ...foreignImages,
  ...markupCases,
  ...addressCases,
  ...reservedCases,
  ...encodingCases,
  ...imageCases,
  ...linkedFiles,
  ...registryCases,
];

export const builtCases = corpus.filter(({ outcome }) => outcome === 'builds');
export const refusedCases = corpus.filter(({ outcome, alone }) => outcome !== 'builds' && !alone);
export const aloneCases = corpus.filter(({ alone }) => alone);
