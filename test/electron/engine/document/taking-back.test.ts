import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../electron/engine/document/document.ts';
import type { Document } from '../../../../electron/engine/document-type.ts';
import { dataFrom } from '../../../../shared/model/model.ts';
import { problemsIn } from '../../../../shared/model/validation/validate.ts';
import { arbitraryDraw, commandFor } from '../../../shared/model/arbitrary-commands.ts';
import { by, does, idOfName, modelFile, nameOf, open, person } from '../fixtures.ts';

const rename = (id: string, name: string) => ({ type: 'process.rename', id, name }) as const;
const create = (parentId: string, name: string) => ({ type: 'process.create', parentId, name }) as const;
const data = (document: Document) => dataFrom(document.model);
/** What Fay makes of what Ann changed in the last five minutes. */
const takeBack = (document: Document) => document.takeBack(person('Ann'), 5, by('Fay'));

describe('taking back what somebody changed', () => {
  it('is one change by who asked, which can be undone, and says what stays', () => {
    const document = open(modelFile());
    does(document, 'Ann', rename('plan', 'Planning'));
    does(document, 'Ann', create('plan', 'Mine'));
    does(document, 'Ann', create('plan', 'Shared'));
    does(document, 'Bob', create(idOfName(document, 'Shared'), 'Bob’s part'));
    does(document, 'Bob', rename('sell', 'Selling'));
    does(document, 'Ann', rename('plan', 'Planned'));
    const before = data(document);

    expect(takeBack(document)).toMatchObject({
      ok: true,
      seq: 7,
      label: 'Undo what “Ann” changed',
      staying: ['“Shared”'],
    });
    expect([nameOf(document, 'plan'), nameOf(document, 'sell')]).toEqual(['Plan', 'Selling']);
    const names = [...document.model.rows.process.values()].map(({ name }) => name);
    expect(names).toContain('Shared');
    expect(names).toContain('Bob’s part');
    expect(names).not.toContain('Mine');
    expect(document.undo(by('Fay'))).toMatchObject({ ok: true });
    expect(data(document)).toEqual(before);
  });

  it('reaches back as far as was asked for', () => {
    let time = Date.parse('2026-03-01T10:00:00Z');
    const document = openDocument(modelFile(), () => new Date(time));
    does(document, 'Ann', rename('plan', 'Old'));
    time += 6 * 60_000;
    does(document, 'Ann', rename('sell', 'New'));
    time += 60_000;
    expect(takeBack(document)).toMatchObject({ ok: true });
    expect([nameOf(document, 'plan'), nameOf(document, 'sell')]).toEqual(['Old', 'Sell']);
    expect(document.takeBack(person('Ann'), 15, by('Fay'))).toMatchObject({ ok: true });
    expect(nameOf(document, 'plan')).toBe('Plan');
    document.close();
  });

  it('leaves out what the person has undone already, and is done once for each seed', () => {
    const document = open(modelFile());
    does(document, 'Ann', rename('plan', 'Planning'));
    does(document, 'Ann', rename('sell', 'Selling'));
    document.undo(by('Ann'));
    const fay = by('Fay');
    const answer = document.takeBack(person('Ann'), 5, fay);
    expect(answer).toMatchObject({
      ok: true,
      patch: [{ id: 'plan', fields: { name: 'Plan' } }],
      staying: [],
    });
    does(document, 'Ann', rename('plan', 'Again'));
    expect(document.takeBack(person('Ann'), 5, fay)).toMatchObject({ ok: true, seq: 4 });
    expect(nameOf(document, 'plan')).toBe('Again');
  });

  it('is refused where there is nothing, and where others have built on all of it', () => {
    const document = open(modelFile());
    expect(takeBack(document)).toMatchObject({
      ok: false,
      message: '“Ann” has changed nothing in that time that could be undone.',
    });
    does(document, 'Ann', create('plan', 'Shared'));
    does(document, 'Bob', create(idOfName(document, 'Shared'), 'Part'));
    expect(takeBack(document)).toMatchObject({
      ok: false,
      message: 'Can’t undo what “Ann” changed: others have built on “Shared”. Nothing was changed.',
    });
  });

  it('keeps a block that the person moved out of one of their own, which goes', () => {
    const document = open(modelFile());
    does(document, 'Ann', create('plan', 'Box'));
    const box = idOfName(document, 'Box');
    does(document, 'Ann', { type: 'process.move', ids: ['contract'], parentId: box });
    expect(takeBack(document)).toMatchObject({ ok: true, staying: [] });
    expect(document.model.rows.process.get('contract')?.parentId).toBe(null);
    expect(document.model.rows.process.has(box)).toBe(false);
  });

  it('keeps the model sound and everything of others, whatever was changed', () => {
    const draws = fc.array(fc.tuple(fc.boolean(), arbitraryDraw), {
      minLength: 2,
      maxLength: 16,
      size: 'max',
    });
    fc.assert(
      fc.property(draws, (sequence) => {
        const document = openDocument(modelFile());
        const mine = openDocument(modelFile());
        let others = 0;
        for (const [isAnn, draw] of sequence) {
          const command = commandFor(document.model, draw);
          const { ok } = document.apply(command, by(isAnn ? 'Ann' : 'Bob'));
          if (!isAnn && ok) others++;
        }
        const before = data(document);
        const answer = takeBack(document);
        expect(problemsIn(data(document))).toEqual([]);
        if (!answer.ok) expect(data(document)).toEqual(before);
        else if (others === 0) expect(data(document).tables.process).toEqual(data(mine).tables.process);
        if (answer.ok) {
          expect(document.undo(by('Fay'))).toMatchObject({ ok: true });
          expect(data(document)).toEqual(before);
        }
        document.close();
        mine.close();
      }),
      { numRuns: 25 },
    );
  });
});
