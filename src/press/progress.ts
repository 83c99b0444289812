/** Long work of a run that prints, in its order, and of one that imports. */
export type Stage = 'reading' | 'indexing' | 'printing' | 'surveying' | 'importing';

/** Is told that a stage begins, and of how many items; gives what to tell as items are done. */
export type Report = (stage: Stage, total: number) => (done: number) => void;

/** Tells nobody. */
export const silent: Report = () => () => undefined;
