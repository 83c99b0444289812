/** What the search must reach. */
export interface Target {
  name: string;
  /** The figure that was measured, in the target's own unit. */
  figure: number;
  least?: number;
  most?: number;
  unit?: string;
}

/** What was measured of Nashra; undefined where it was not asked for. */
export interface Measured {
  mrr?: number;
  nothing?: number;
  positive?: number;
  negative?: number;
  firstBytes?: number;
  laterBytes?: number;
  p95?: number;
  scriptBytes?: number;
}

/** The targets of all that was measured. Shares are from 0 to 1; a KB has 1000 bytes; later queries count by the largest. */
export function targetsOf(measured: Measured): Target[] {
  const { mrr, nothing, positive, negative, firstBytes, laterBytes, p95, scriptBytes } = measured;
  const targets: (Omit<Target, 'figure'> & { figure: number | undefined })[] = [
    { name: 'MRR@10', figure: mrr, least: 0.95 },
    { name: 'no result', figure: percent(nothing), most: 0.5, unit: '%' },
    { name: 'positive pairs', figure: percent(positive), least: 98, unit: '%' },
    { name: 'negative pairs', figure: percent(negative), least: 100, unit: '%' },
    { name: 'first query', figure: kilobytes(firstBytes), most: 200, unit: 'KB' },
    { name: 'later queries', figure: kilobytes(laterBytes), most: 80, unit: 'KB' },
    { name: 'warm p95', figure: p95, most: 100, unit: 'ms' },
    { name: 'own script', figure: kilobytes(scriptBytes), most: 20, unit: 'KB' },
  ];
  return targets.filter((target): target is Target => target.figure !== undefined);
}

/** Whether a target is reached. */
export function isReached({ figure, least = -Infinity, most = Infinity }: Target): boolean {
  return figure >= least && figure <= most;
}

const percent = (share: number | undefined) => (share === undefined ? undefined : share * 100);
const kilobytes = (bytes: number | undefined) => (bytes === undefined ? undefined : bytes / 1000);
