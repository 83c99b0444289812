import { type Rule, slipsOf } from './rule.ts';

/** Not ﷺ ﷲ ﷻ ﴾ ﴿, which are written on purpose, nor the sign of the rial. */
const forms = /[\uFB50-\uFD3D\uFD40-\uFDF1\uFDF3-\uFDF9\uFDFE\uFDFF\uFE70-\uFEFC]+/gu;

/** Letters in one fixed shape, as copied from a PDF: they look like the word, and no search finds it. */
export const presentationForms: Rule = {
  id: 'presentation-forms',
  level: 'fix',
  reach: 'all',
  names: true,
  find: (text) =>
    slipsOf(text, forms, ([found]) =>
      Array.from(found, (form) => form.normalize('NFKC').replace(/^[ \u0640](?=\p{M})/u, '')).join(''),
    ),
};
