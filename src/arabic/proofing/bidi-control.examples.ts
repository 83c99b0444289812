import type { Examples } from './examples.ts';

export const bidiControl: Examples = {
  slips: [
    ['مدينة \u202Bسطات\u202C', 'مدينة سطات'],
    ['النتيجة \u20663-1\u2069', 'النتيجة 3-1'],
    ['شركة OCP\u200F تعلن', 'شركة OCP تعلن'],
  ],
  clean: ['مدينة سطات', 'شركة OCP تعلن'],
};
