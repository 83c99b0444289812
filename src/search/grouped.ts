/** Things by a mark that each has, in their order: what `Map.groupBy` does where browsers have it (since 2024). */
export function grouped<Thing, Mark>(
  things: Iterable<Thing>,
  markOf: (thing: Thing) => Mark,
): Map<Mark, Thing[]> {
  const groups = new Map<Mark, Thing[]>();
  for (const thing of things) {
    const mark = markOf(thing);
    const group = groups.get(mark);
    if (group) group.push(thing);
    else groups.set(mark, [thing]);
  }
  return groups;
}
