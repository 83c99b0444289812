/** The address of a module that is fetched when a reader asks for it (`src/press/later-scripts.ts`). */
declare module '*?later' {
  const address: string;
  export default address;
}

/** A script without imports, minified, to stand in a page where it runs at once (`src/press/script-text.ts`). */
declare module '*?script' {
  const text: string;
  export default text;
}
