const stop = new Set(
  'في من على إلى أن عن مع التي الذي هذا بعد هذه ما بين كما قبل كان خلال لا أو كل حول عبر ذلك إن وقد لم حيث عند كانت بعض غير قد'.split(
    ' ',
  ),
);
export const isStopWord = (w: string): boolean => stop.has(w);
