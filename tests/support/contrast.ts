import type { Page } from '@playwright/test';

/** What lies under a text, where it is worst: the ratio of contrast with the colours that made it. */
export interface MeasuredContrast {
  ratio: number;
  text: string;
  ground: string;
}

/**
 * Measures the contrast of each element's own text with what is painted beneath it, at five points of each line. For texts that
 * axe leaves undecided: those drawn over shapes, and those beside a source mark, whose wide hit area is transparent.
 */
export async function measureContrasts(
  page: Page,
  selectors: string[],
): Promise<(MeasuredContrast | null)[]> {
  return page.evaluate(measureInPage, selectors);
}

/** Runs in the page, hence all in one function. */
function measureInPage(selectors: string[]): (MeasuredContrast | null)[] {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const toColour = (css: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
    return css === 'none' || css === '' ? [0, 0, 0, 0] : [red, green, blue, alpha];
  };
  const luminance = ([red, green, blue]: Colour) => {
    const linear = (value: number) =>
      value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const paintOf = (each: Element): Colour => {
    const style = getComputedStyle(each);
    if (!(each instanceof SVGGraphicsElement) || each instanceof SVGSVGElement)
      return toColour(style.backgroundColor);
    const [red, green, blue, alpha] = toColour(style.fill);
    return [red, green, blue, alpha * parseFloat(style.fillOpacity)];
  };
  const groundAt = (element: Element, x: number, y: number): Colour => {
    // The ground of the element itself counts; that of a drawn text is the text.
    const isGround = (each: Element) =>
      each === element ? !(element instanceof SVGElement) : !element.contains(each);
    const layers = document.elementsFromPoint(x, y).filter(isGround);
    let [red, green, blue, left]: Colour = [0, 0, 0, 1];
    for (const layer of [...layers.map(paintOf), toColour('rgb(255, 255, 255)')]) {
      const share = layer[3] * left;
      [red, green, blue] = [red + layer[0] * share, green + layer[1] * share, blue + layer[2] * share];
      left -= share;
    }
    return [red, green, blue, 1];
  };
  const linesOf = (element: Element): DOMRect[] => {
    if (element instanceof SVGElement) return [element.getBoundingClientRect()];
    return [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter((box) => box.width > 1);
      });
  };
  const measure = (element: Element): MeasuredContrast | null => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const style = getComputedStyle(element);
    const ink = toColour(element instanceof SVGElement ? style.fill : style.color);
    const measured = linesOf(element).flatMap((box) =>
      [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => {
        const ground = groundAt(element, box.left + box.width * part, box.top + box.height / 2);
        const [dark = 0, light = 0] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
        return {
          ratio: (light + 0.05) / (dark + 0.05),
          text: ink.join(' '),
          ground: ground.map(Math.round).join(' '),
        };
      }),
    );
    return measured.sort((a, b) => a.ratio - b.ratio)[0] ?? null;
  };
  return selectors.map((selector) => {
    const element = document.querySelector(selector);
    return element && measure(element);
  });
}
