/** Bidi controls and control characters (line ends and tabs aside): no page or feed may carry them. */
export const unseen = /[\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/gu;
