import { rememberPlace } from './reading-place.ts';

/** What a button does, by its `data-do`; each is given the button, and some give a line to tell the reader. */
export { openLook as look } from './look.ts';
export { reportImage as report } from './report.ts';
export { toggleSaved as save } from './save.ts';

/* The first time that any of it is fetched: a reader pressed or scrolled, or has left stories before. */
try {
  rememberPlace();
} catch {}
