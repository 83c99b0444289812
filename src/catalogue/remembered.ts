/** The same function, which works each answer out once: questions of one `mark` have one answer. */
export function remembered<Asked, Answer, Mark>(
  answer: (asked: Asked) => Answer,
  mark: (asked: Asked) => Mark,
): (asked: Asked) => Answer {
  const known = new Map<Mark, Answer>();
  return (asked) => {
    const key = mark(asked);
    if (!known.has(key)) known.set(key, answer(asked));
    return known.get(key) as Answer;
  };
}
