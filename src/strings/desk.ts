/** How grave a diagnostic is, in words. */
export const severities = { error: 'خطأ', warning: 'تنبيه' } as const;
