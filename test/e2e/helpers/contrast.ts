/** Contrast as it is seen: measured in the pixels of a picture of the page. */
import type { Page } from '@playwright/test';

export type Measured = { readonly text: string; readonly contrast: number; readonly heightPx: number };

/**
 * The contrast of every text in the window, between the ground and the strongest pixel of its letters, as painted.
 * Waits for what fades in or out.
 */
export const contrastsOf = async (page: Page): Promise<readonly Measured[]> => {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const picture = (await page.screenshot({ scale: 'css', caret: 'hide' })).toString('base64');
  return page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('No context.');
    context.drawImage(bitmap, 0, 0);
    const luminance = (red: number, green: number, blue: number) => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((each) => {
        const share = each / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrastIn = (x: number, y: number, width: number, height: number) => {
      const { data } = context.getImageData(x, y, width, height);
      const counts = new Map<number, number>();
      for (let i = 0; i < data.length; i += 4) {
        const colour = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      const shades = [...counts].map(([colour, count]) => ({
        count,
        light: luminance(colour >> 16, (colour >> 8) & 255, colour & 255),
      }));
      const ground = shades.reduce((most, each) => (each.count > most.count ? each : most)).light;
      return shades.reduce((most, { light }) => {
        const [dark, bright] = [Math.min(ground, light), Math.max(ground, light)];
        return Math.max(most, (bright + 0.05) / (dark + 0.05));
      }, 1);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { text: string; contrast: number; heightPx: number }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || !parent || parent.closest('.sr-only, script, style, [hidden]')) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const [x, y] = [Math.ceil(rect.x), Math.ceil(rect.y)];
        const [width, height] = [Math.floor(rect.width) - 1, Math.floor(rect.height) - 1];
        if (width < 3 || height < 3 || x < 0 || y < 0 || x + width > innerWidth || y + height > innerHeight)
          continue;
        // Of a text that something lies over, the other is what is read.
        const over = document.elementFromPoint(x + width / 2, y + height / 2);
        if (over && !parent.contains(over) && !over.contains(parent)) continue;
        found.push({ text, contrast: contrastIn(x, y, width, height), heightPx: rect.height });
      }
    }
    return found;
  }, picture);
};
