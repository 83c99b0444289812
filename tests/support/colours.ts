import type { Page } from 'playwright-core';

/** What the functions below need of a page; it is put into the page once. */
declare global {
  var colours: {
    ratio(one: Colour, other: Colour): number;
    /** The colour that something painted in `colour` has inside an element. */
    painted(colour: string, inside: Element): Colour;
    /** What is seen behind the content of an element; undefined for a picture or gradient. */
    behind(element: Element): Colour | undefined;
    seen(element: Element): boolean;
  };
}
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Defines them; a function that the browser runs. */
export function defineColours(): void {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const parsed = new Map<string, Colour>();
  const parse = (colour: string): Colour => {
    const known = parsed.get(colour);
    if (known || !canvas) return known ?? [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const read: Colour = [red, green, blue, alpha / 255];
    parsed.set(colour, read);
    return read;
  };
  const over = (top: Colour, bottom: Colour): Colour => {
    const mix = (channel: 0 | 1 | 2) => top[channel] * top[3] + bottom[channel] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const luminance = (colour: Colour) => {
    const linear = (channel: 0 | 1 | 2) => {
      const value = colour[channel] / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
  };
  const behind = (element: Element): Colour | undefined => {
    const layers: Colour[] = [];
    for (let box: Element | null = element; box; box = box.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(box);
      if (backgroundImage !== 'none') return undefined;
      layers.push(parse(backgroundColor));
      if (layers.at(-1)?.[3] === 1) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), paper);
  };
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.backgroundColor = 'Canvas';
  const paper = parse(getComputedStyle(probe).backgroundColor);
  probe.remove();
  const opacity = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1;
  globalThis.colours = {
    behind,
    ratio: (one, other) => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    },
    painted: (colour, inside) => {
      const [red, green, blue, alpha] = parse(colour);
      return over([red, green, blue, alpha * opacity(inside)], behind(inside) ?? [0, 0, 0, 1]);
    },
    seen: (element) => {
      if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
      for (let box: Element | null = element; box; box = box.parentElement)
        if (getComputedStyle(box).clipPath === 'inset(50%)') return false;
      return true;
    },
  };
}

/**
 * Text that stands out too little from what is behind it (WCAG 2.2, 1.4.3), in whatever script, by the colours that the
 * browser computes for every piece of text and every placeholder; text over a picture cannot be measured and is named.
 */
export async function faintText(page: Page): Promise<string[]> {
  await page.evaluate(defineColours);
  return page.evaluate(() => {
    const { behind, painted, ratio, seen } = globalThis.colours;
    const faults: string[] = [];
    const pictures = [...document.querySelectorAll('img, video, canvas')]
      .filter(seen)
      .map((picture) => picture.getBoundingClientRect());
    const isOverPicture = (rect: DOMRect) =>
      pictures.some(
        ({ left, right, top, bottom }) =>
          Math.min(right, rect.right) - Math.max(left, rect.left) > 2 &&
          Math.min(bottom, rect.bottom) - Math.max(top, rect.top) > 2,
      );
    const judge = (element: Element, text: string, style: CSSStyleDeclaration, rect: DOMRect) => {
      const background = behind(element);
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (!background || isOverPicture(rect)) faults.push(`over a picture: ${text}`);
      else {
        const measured = ratio(painted(style.color, element), background);
        if (measured < (isLarge ? 3 : 4.5)) faults.push(`${measured.toFixed(2)}: ${text}`);
      }
    };
    const range = document.createRange();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const [element, text] = [node.parentElement, node.textContent?.trim()];
      if (!element || !text || !seen(element)) continue;
      range.selectNodeContents(node);
      judge(element, text, getComputedStyle(element), range.getBoundingClientRect());
    }
    for (const field of document.querySelectorAll('input'))
      if (field.placeholder && seen(field))
        judge(
          field,
          field.placeholder,
          getComputedStyle(field, '::placeholder'),
          field.getBoundingClientRect(),
        );
    return faults;
  });
}

/**
 * Fields and buttons whose edge stands out too little (WCAG 2.2, 1.4.11): neither the border nor the surface differs from
 * what is around by 3:1. A button whose text is underlined, or that is drawn
 * without an edge, is told by its text; a radio button is drawn by the browser.
 */
export async function faintControls(page: Page): Promise<string[]> {
  await page.evaluate(defineColours);
  return page.evaluate(() => {
    const { behind, painted, ratio, seen } = globalThis.colours;
    return [...document.querySelectorAll('input, select, textarea, button, .button')].flatMap((control) => {
      const around = control.parentElement && behind(control.parentElement);
      const style = getComputedStyle(control);
      if (!around || !seen(control) || style.textDecorationLine.includes('underline')) return [];
      if (control.matches('[type="radio"], [type="checkbox"]')) return [];
      const hasBorder = style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) >= 1;
      const isDrawn = hasBorder || style.backgroundColor !== 'rgba(0, 0, 0, 0)';
      if (control.matches('button') && !isDrawn) return [];
      const border = hasBorder ? ratio(painted(style.borderTopColor, control), around) : 0;
      const surface = ratio(behind(control) ?? around, around);
      const best = Math.max(border, surface);
      return best < 3 ? [`${best.toFixed(2)}: ${control.outerHTML}`] : [];
    });
  });
}
