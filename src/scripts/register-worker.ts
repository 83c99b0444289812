if (import.meta.env.PROD) self.onload = () => navigator.serviceWorker?.register('/sw.js').catch(() => 0);
