import { configureGlobal } from 'fast-check';

/** Tests of laws draw the same examples in every run; `FC_SEED=…` draws others. */
configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261122) });
