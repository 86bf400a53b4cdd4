/** What a window tells of its menu, checked: it comes from a page, and ends in the system's own menu. */
import { z } from 'zod';
import { MENU_SECTIONS, type WindowMenu } from '../../shared/api/bridge.ts';

const MAX_ITEMS = 60;
const label = z.string().trim().min(1).max(200);

const actionSchema = z.strictObject({
  id: z
    .string()
    .max(100)
    .regex(/^[a-z]+(\.[a-zA-Z0-9]+)+$/),
  label,
  shortcuts: z.array(z.string().max(40)).max(10),
  applies: z.boolean(),
  isOn: z.boolean().exactOptional(),
});
const itemSchema = z.union([
  actionSchema,
  z.strictObject({ label, items: z.array(actionSchema).min(1).max(MAX_ITEMS) }),
]);
const sectionSchema = z.strictObject({
  name: z.enum(MENU_SECTIONS),
  groups: z.array(z.array(itemSchema).min(1).max(MAX_ITEMS)).max(MAX_ITEMS),
});

/** The actions of a menu in its order, those of submenus among them. */
export const actionsIn = (menu: WindowMenu) =>
  menu.flatMap(({ groups }) => groups.flat().flatMap((item) => ('items' in item ? item.items : [item])));

const isUnique = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** Refuses what is no menu, a section or an action that stands in it twice, and more than a menu can hold. */
export const windowMenuSchema: z.ZodType<WindowMenu> = z
  .array(sectionSchema)
  .max(MENU_SECTIONS.length)
  .refine((menu) => isUnique(menu.map(({ name }) => name)))
  .refine((menu) => isUnique(actionsIn(menu).map(({ id }) => id)));
