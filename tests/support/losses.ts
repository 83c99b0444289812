import type { Page } from 'playwright-core';

/**
 * What is lost on a page as it is now (WCAG 2.2, 1.4.4, 1.4.10, 1.4.12): a page wider than the window, text that is cut
 * off, text beyond the edge of the window, lines that lie on each other. What scrolls sideways within itself is not lost.
 */
export async function losses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const wide = document.documentElement.scrollWidth;
    if (wide > innerWidth) faults.push(`${wide} pixels wide`);

    const isHidden = (element: Element) => {
      for (let box: Element | null = element; box; box = box.parentElement)
        if (getComputedStyle(box).clipPath === 'inset(50%)') return true;
      return !element.checkVisibility({ visibilityProperty: true });
    };
    const range = document.createRange();
    const lines: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
    const whole = document.querySelector('dialog:modal') ?? document.body;
    const texts = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const [element, text] = [node.parentElement, node.textContent?.trim()];
      if (!element || !text || isHidden(element) || element.matches('.skip, option')) continue;
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, height } of range.getClientRects()) {
        const line = { text, left, right, top: top + height * 0.3, bottom: bottom - height * 0.3 };
        let scrolls = false;
        for (let box: Element | null = element; box && !scrolls; box = box.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(box);
          scrolls = /auto|scroll/.test(overflowX) && box !== document.documentElement;
          const clip = box.getBoundingClientRect();
          const isCut =
            (/hidden|clip/.test(overflowX) && (left < clip.left - 1 || right > clip.right + 1)) ||
            (/hidden|clip/.test(overflowY) && (line.top < clip.top || line.bottom > clip.bottom));
          if (isCut) faults.push(`cut off: ${text}`);
        }
        if (!scrolls && (left < -1 || right > innerWidth + 1)) faults.push(`beyond the edge: ${text}`);
        if (!scrolls) lines.push(line);
      }
    }
    lines.sort((a, b) => a.top - b.top);
    for (const [index, line] of lines.entries())
      for (const other of lines.slice(index + 1)) {
        if (other.top >= line.bottom - 1) break;
        if (Math.min(line.right, other.right) - Math.max(line.left, other.left) > 2)
          faults.push(`on each other: ${line.text} / ${other.text}`);
      }
    return faults;
  });
}
