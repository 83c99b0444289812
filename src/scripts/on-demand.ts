/** What a button does, by its `data-do`; each is given the button, and some give a line to tell the reader. */
export { openLook as look } from './look.ts';
export { toggleSaved as save } from './save.ts';
