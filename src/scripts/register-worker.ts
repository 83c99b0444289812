const address = '/sw.js';

/** Trusted Types let scripts come from one address alone, whichever a text names. */
self.trustedTypes?.createPolicy('default', { createScriptURL: () => address });

if (import.meta.env.PROD)
  self.onload = () => navigator.serviceWorker?.register(address).catch((reason) => reason);
