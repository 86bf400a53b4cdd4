/**
 * Version 4: the search index holds quotes and dashes as a keyboard has them, and no signs that nobody sees, so that what
 * is typed finds what an editor made curly. New texts are folded like this when they are written (`shared/words/fold.ts`).
 */
import type { Migration } from './migrate.ts';

const PLAIN: readonly (readonly [signs: string, plain: string])[] = [
  ['\u2018\u2019\u201a\u201b\u02bc\u0060\u2039\u203a', "''"],
  ['\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f\u301d\u301e\u301f', '"'],
  ['\u2010\u2012\u2013\u2014\u2015\u2212', '-'],
  ['\u00ad\u200b\u200d\u2060\ufeff', ''],
];

const signs = PLAIN.flatMap(([from, to]) => [...from].map((sign) => [sign, to] as const));

export const plainSigns: Migration = {
  version: 4,
  sql: `
UPDATE "searchable" SET "text" = ${signs.reduce((text, [sign, plain]) => `replace(${text}, '${sign}', '${plain}')`, '"text"')}
WHERE ${signs.map(([sign]) => `instr("text", '${sign}') > 0`).join(' OR ')};

INSERT INTO "search" ("search") VALUES ('rebuild');
`,
};
