import type { Page } from 'playwright-core';
import { defineColours } from './colours.ts';

/**
 * Goes through all that the keyboard reaches, in order, and names what does not show that it has the focus: by an outline
 * of at least 2 pixels (2.4.13) that differs by 3:1 from what is around, inside the window and in front of all else (2.4.11); of what
 * a list that scrolls sideways holds, a browser may show a part of 32 pixels only.
 */
export async function unseenFocus(page: Page): Promise<string[]> {
  await page.evaluate(defineColours);
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const { behind, painted, ratio } = globalThis.colours;
    const whole = document.querySelector('dialog:modal') ?? document;
    const reachable = whole.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    return [...reachable]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .flatMap((target) => {
        target.focus();
        const faults: string[] = [];
        if (document.activeElement !== target) faults.push('cannot be focused');
        const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(target);
        const [width, offset] = [Number.parseFloat(outlineWidth), Number.parseFloat(outlineOffset)];
        const around = behind(offset < 0 || !target.parentElement ? target : target.parentElement);
        const isBrowsersOwn = outlineStyle === 'auto';
        if (outlineStyle === 'none' || (width < 2 && !isBrowsersOwn)) faults.push('no outline');
        else if (!isBrowsersOwn && (!around || ratio(painted(outlineColor, target), around) < 3))
          faults.push('a faint outline');

        const rects = [...target.getClientRects()];
        const rect =
          rects.find(({ width, height }) => width > 0 && height > 0) ?? target.getBoundingClientRect();
        const [left, right] = [Math.max(rect.left, 0), Math.min(rect.right, innerWidth)];
        const isTall = rect.height > innerHeight;
        if (right - left < Math.min(rect.width, 32) || rect.top < 0 || (rect.bottom > innerHeight && !isTall))
          faults.push('outside the window');
        const middle = Math.min(rect.top + rect.height / 2, innerHeight - 1);
        const front = document.elementFromPoint((left + right) / 2, middle);
        if (
          front !== target &&
          !target.contains(front) &&
          !(front?.contains(target) && front.matches('label'))
        )
          faults.push(`behind ${front?.outerHTML.slice(0, 60)}`);

        const grown = offset + 2;
        for (let box = target.parentElement; box && box !== document.body; box = box.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(box);
          if (overflowX === 'visible' && overflowY === 'visible') continue;
          const clip = box.getBoundingClientRect();
          if (rect.top - grown < clip.top - 0.5 || rect.bottom + grown > clip.bottom + 0.5)
            faults.push('an outline that is cut off');
        }
        return faults.map((fault) => `${fault}: ${target.outerHTML.slice(0, 120)}`);
      });
  });
}
