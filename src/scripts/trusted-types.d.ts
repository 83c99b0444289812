/** What is used of Trusted Types, which browsers learned one after another; TypeScript takes their texts for strings. */
interface Window {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(): string },
    ): { createScriptURL(address: string): string };
  };
}
