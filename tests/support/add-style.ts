import type { JSHandle, Page } from 'playwright-core';

/** Adds a style to a page, which no policy of the page refuses; it is taken away by {@link removeStyle}. */
export function addStyle(page: Page, text: string): Promise<JSHandle<CSSStyleSheet>> {
  return page.evaluateHandle((text) => {
    const style = new CSSStyleSheet();
    style.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    return style;
  }, text);
}

export async function removeStyle(style: JSHandle<CSSStyleSheet>): Promise<void> {
  await style.evaluate((gone) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== gone);
  });
}
