/** Measures what is drawn, in the browser: letters, targets, and whether anything is cut or lies on something else. */
import type { Page } from '@playwright/test';

interface Least {
  readonly text: number;
  readonly target: number;
}

interface Small {
  /** Texts and targets below the least, each with its size. */
  readonly texts: readonly string[];
  readonly targets: readonly string[];
  readonly largest: number;
}

export function findSmall(page: Page, least: Least): Promise<Small> {
  return page.evaluate(({ text, target }) => {
    const isDrawn = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility({ visibilityProperty: true }) && width > 2 && height > 2;
    };
    const nameOf = (element: Element): string =>
      (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30);

    const texts = new Set<string>();
    let largest = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (!holder || node.textContent?.trim() === '' || !isDrawn(holder)) continue;
      const size = Number.parseFloat(getComputedStyle(holder).fontSize);
      largest = Math.max(largest, size);
      if (size < text) texts.add(`${nameOf(holder)}: ${size}`);
    }

    // A link within a sentence is as high as its line.
    const isInSentence = (element: Element): boolean =>
      getComputedStyle(element).display === 'inline' &&
      element.closest('p, dd, td, li')?.textContent?.trim() !== element.textContent.trim();
    const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter((element) => isDrawn(element) && !isInSentence(element))
      .map((element) => (element instanceof HTMLInputElement && element.closest('label')) || element)
      .map((element) => ({ element, ...element.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < target - 0.5 || height < target - 0.5)
      .map(({ element, width, height }) => `${nameOf(element)}: ${Math.round(width)}×${Math.round(height)}`);
    return { texts: [...texts], targets, largest };
  }, least);
}

/** What does not fit when the letters of the root have this size: nothing, if all is well. */
export function findCrowded(page: Page, rootPx: number): Promise<readonly string[]> {
  return page.evaluate(async (size) => {
    document.documentElement.style.fontSize = `${size}px`;
    window.dispatchEvent(new Event('resize'));
    // Two frames: one for the layout that hears of it, one for what it draws.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

    const isDrawn = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility({ visibilityProperty: true }) && width > 2 && height > 2;
    };
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}`;
    // Kept for the keyboard and for screen readers, while something else is drawn in its place.
    const isUnseen = (element: Element): boolean =>
      element.matches('input[type=file]') || element.clientWidth <= 2;
    const found: string[] = [];

    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide on ${clientWidth}`);

    const drawn = [...document.body.querySelectorAll('*')].filter(isDrawn);
    for (const element of drawn) {
      const { left, right } = element.getBoundingClientRect();
      if (right > clientWidth + 1 || left < -1) found.push(`sticks out: ${nameOf(element)}`);
      const style = getComputedStyle(element);
      const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const isCut =
        (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (isCut && !isUnseen(element)) found.push(`cut: ${nameOf(element)}`);
    }

    const pen = document.createElement('canvas').getContext('2d');
    for (const input of document.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
      if (!pen || !isDrawn(input) || input.value !== '') continue;
      const { font, paddingLeft, paddingRight } = getComputedStyle(input);
      pen.font = font;
      const room = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const wanted = pen.measureText(input.placeholder).width;
      if (wanted > room)
        found.push(`cut: ${input.placeholder} (${Math.round(wanted)} on ${Math.round(room)})`);
    }

    // What is fixed to the glass is meant to lie over what scrolls under it.
    const isFixed = (element: Element | null): boolean =>
      element !== null &&
      (/fixed|sticky/.test(getComputedStyle(element).position) || isFixed(element.parentElement));
    const controls = drawn
      .filter((element) =>
        element.matches('a[href], button, select, textarea, summary, input:not([type=file])'),
      )
      .filter((element) => !isFixed(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    controls.forEach((one, at) => {
      for (const other of controls.slice(at + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (wide > 1 && high > 1) found.push(`${nameOf(one.element)} lies on ${nameOf(other.element)}`);
      }
    });
    return found;
  }, rootPx);
}
