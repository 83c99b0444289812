const address = '/sw.js';

/** Trusted Types ask who says where a worker is: here, and always the same. */
const trusted = self.trustedTypes?.createPolicy('nashra', { createScriptURL: () => address });

if (import.meta.env.PROD)
  self.onload = () =>
    navigator.serviceWorker?.register(trusted?.createScriptURL('') ?? address).catch(() => 0);
