/** Long work of a run, in its order. */
export type Stage = 'reading' | 'indexing' | 'printing';

/** Is told that a stage begins, and of how many items; gives what to tell as items are done. */
export type Report = (stage: Stage, total: number) => (done: number) => void;

/** Tells nobody. */
export const silent: Report = () => () => undefined;
