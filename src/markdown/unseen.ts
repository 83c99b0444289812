/** Bidi controls and control characters (line ends and tabs aside): no page or feed may carry them. */
export const unseen = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu;
