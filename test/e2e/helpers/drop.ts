/** What other programs drag onto the window. */
import type { Page } from '@playwright/test';

/** Drops a file, or a text if it has no name, in the middle of an element. */
export const drop = (
  page: Page,
  selector: string,
  given: { name?: string; content: string },
): Promise<void> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, { name, content }) => {
      const dataTransfer = new DataTransfer();
      if (name === undefined) dataTransfer.setData('text/plain', content);
      else dataTransfer.items.add(new File([content], name));
      for (const type of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }, given);
