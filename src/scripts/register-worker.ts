if (import.meta.env.PROD)
  addEventListener('load', () => navigator.serviceWorker?.register('/sw.js').catch(() => undefined));
