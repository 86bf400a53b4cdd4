/** What tells in the exports of further sales systems that a deal has ended. */
import { describe, expect, it } from 'vitest';
import { studyOf } from '../../../../shared/funnel/pipeline/study.ts';
import { tableOf, target } from './files.ts';

const study = (text: string, closed?: 'left-out' | 'counted') =>
  studyOf(tableOf(text), closed ? { closed } : {}, target);
/** Two deals in one stage, the first of which has ended. */
const deals = (heading: string, ended: string, open: string) =>
  `Deal Name,Stage,${heading}\nA,Lead,${ended}\nB,Lead,${open}`;

describe('deals that have ended', () => {
  it.each([
    ['Current State', 'Abandoned', 'Suspended'],
    ['Status Type', 'won', 'active'],
    ['Opportunity Status', 'Stopped', 'In progress'],
    ['Active', 'False', 'True'],
    ['Ist aktiv', 'falsch', 'wahr'],
    ['Archived', 'true', 'false'],
    ['Ist Deal abgeschlossen?', 'true', 'false'],
    ['Status', 'Geschlossen und verloren', 'Offen'],
    ['Statut', 'Clôturée perdue', 'En cours'],
    ['Won/Lost', 'Lost', ''],
    ['Lead - Status', 'Unqualified', 'Working'],
    ['Converted', 'true', 'false'],
    ['Actual Close Date', '2027-01-05', ''],
    ['Deleted', '1', '0'],
  ])('are left out by “%s”', (heading, ended, open) => {
    const { questions, report } = study(deals(heading, ended, open));
    expect(questions).toMatchObject([{ about: 'closed', column: heading, cell: ended, rows: 1 }]);
    expect(report?.stages).toMatchObject([{ open: 1 }]);
  });

  it.each([
    ['La transaction est conclue ?', 'true', 'false'],
    ['Affare chiuso', 'sì', 'no'],
    ['Deal is lost now', 'yes', 'no'],
    ['Date Won', '2027-01-05', ''],
    ['Motivo de perdida', 'Precio', ''],
    ['Motivo da perda', 'Preço', ''],
    ['Raison de la perte', 'Prix', ''],
    ['Verlustgrund', 'Preis', ''],
    ['Verdict', 'Won', 'Unclear'],
  ])('are asked about by “%s”, which is not known word for word', (heading, ended, open) => {
    const text = deals(heading, ended, open);
    expect(study(text).questions).toMatchObject([{ about: 'closed', column: heading, cell: ended, rows: 1 }]);
    expect(study(text).report).toBeNull();
    expect(study(text, 'left-out').report?.stages).toMatchObject([{ open: 1 }]);
    expect(study(text, 'counted').report?.stages).toMatchObject([{ open: 2 }]);
  });

  it('are asked about by a further column beside one that is known', () => {
    const text = `Deal Name,Stage,Active,Verdict\nA,Lead,true,Lost\nB,Lead,true,Pending\nC,Lead,false,`;
    expect(study(text).questions).toMatchObject([{ about: 'closed', rows: 2 }]);
    expect(study(text).report).toBeNull();
    expect(study(text, 'left-out').report?.stages).toMatchObject([{ open: 1 }]);
    const agreed = `Deal Name,Stage,Status,Verdict\nA,Lead,Lost,Lost\nB,Lead,Open,Pending`;
    expect(study(agreed).report?.stages).toMatchObject([{ open: 1 }]);
  });

  it.each([
    ['Close Date', '2027-01-05', ''],
    ['Date de fermeture', '17/01/2027', ''],
    ['Fecha de cierre', '17/01/2027', ''],
    ['Closed Amount', '1200', ''],
    ['Contacted', 'true', 'false'],
    ['Next Step', 'Won over the board', ''],
    ['Person', 'Ann', ''],
  ])('are not guessed from “%s”', (heading, first, second) => {
    const { questions, report } = study(deals(heading, first, second));
    expect(questions).toEqual([]);
    expect(report?.stages).toMatchObject([{ open: 2 }]);
  });
});
