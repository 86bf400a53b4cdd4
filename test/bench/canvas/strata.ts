/** Our own editor, served as it is built, with its panels open as a user finds them. */
import { modelFrom } from '../../../shared/model/model.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { explodedTo } from '../../../shared/scene/levels.ts';
import type { Driven } from '../browser/launch.ts';
import type { Probe } from '../browser/probe.ts';
import type { StrataServer } from '../strata-server.ts';
import type { Editor } from './editor.ts';

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type PageWindow = { probe: Probe };

/** Where the canvas stands in the editor's window. Peers get a stage of the same size. */
export const canvasBounds = async ({ page }: Driven): Promise<Bounds> => {
  const bounds = await page.locator('.react-flow').boundingBox();
  if (!bounds) throw new Error('The editor shows no canvas.');
  return bounds;
};

export const openInStrata = async (
  { url, importModel }: StrataServer,
  data: ModelData,
  bounds: Bounds,
): Promise<Editor> => {
  const file = await importModel(data);
  const exploded = [...explodedTo(modelFrom(data), null, Number.POSITIVE_INFINITY)];
  const view = JSON.stringify({ rootId: null, exploded, unfolded: [], selection: [] });

  return {
    name: 'Strata',
    url,
    ready: async ({ page }) => {
      await page.getByRole('heading', { name: 'Library' }).waitFor();
      // As if the model had been left with everything exploded.
      await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
        `strata.view.${file}`,
        view,
      ] as const);
    },
    load: ({ page }) =>
      page.evaluate((name) => {
        const { probe } = window as unknown as PageWindow;
        const open = () => {
          location.hash = `#/model/${encodeURIComponent(name)}`;
        };
        return probe.settled(open, '.canvas');
      }, file),
    viewport: async ({ page }) => {
      const transform = await page.evaluate(() => {
        const pane = document.querySelector<HTMLElement>('.react-flow__viewport');
        const { a, e, f } = new DOMMatrix(pane?.style.transform);
        return { x: e, y: f, zoom: a };
      });
      return { x: bounds.x + transform.x, y: bounds.y + transform.y, zoom: transform.zoom };
    },
    rename: async ({ page }, id, name) => {
      const block = page.locator(`[data-block="${id}"]`);
      await block.click({ position: { x: 40, y: 6 } });
      await page.keyboard.press('F2');
      await page.keyboard.type(name);
      return page.evaluate(
        ([blockId, text]) => {
          const { probe } = window as unknown as PageWindow;
          const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
          const line = () => document.querySelector(`[data-block="${blockId}"] .box-line`)?.textContent;
          return probe.until(
            () => document.activeElement?.dispatchEvent(enter),
            () => line()?.includes(text) === true,
          );
        },
        [id, name] as const,
      );
    },
  };
};
