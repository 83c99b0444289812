/** What is used of Trusted Types, which browsers learned one after another. */
interface Window {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(): string }): unknown;
  };
}
