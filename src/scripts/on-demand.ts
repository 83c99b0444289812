import { openLook } from './look.ts';
import { toggleSaved } from './save.ts';

/** What a button does, by its `data-do`; some give a line to tell the reader. */
export const onDemand: Record<string, (button: HTMLElement) => string | undefined> = {
  look: openLook,
  save: toggleSaved,
};
