import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { funnelResultSchema } from '../../../../shared/funnel/calculate.ts';
import { seedData } from '../../../shared/model/harness.ts';
import { ONE_SENTENCE, pictureOf, strataIn, temporaryFolder } from '../harness.ts';

const folder = temporaryFolder();
const strata = strataIn(folder);
const write = (name: string, value: unknown) =>
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));

const document = {
  period: 'month',
  dealSize: 75000,
  quota: [2000000],
  stages: [{ name: 'SQL', conversion: 0.2, lagPeriods: 0, open: 0 }],
  scheduledWins: [0],
  carriedOver: 0,
};

/** The seed with a second scenario beside its own, named `name`, of the deal size given. */
const withTwoScenarios = (dealSize: number) => {
  const data = seedData();
  const { funnel: funnels = [], stage: stages = [], quota: quotas = [] } = data.tables;
  const [funnel] = funnels;
  if (!funnel) throw new Error('The seed has a scenario.');
  const other = { id: 'other', funnelId: 'other' };
  data.tables.funnel = [...funnels, { ...funnel, id: 'other', rank: 'a1', name: 'Larger deals', dealSize }];
  data.tables.stage = [...stages, ...stages.map((row, i) => ({ ...row, ...other, id: `stage-b${i}` }))];
  data.tables.quota = [...quotas, ...quotas.map((row, i) => ({ ...row, ...other, id: `quota-b${i}` }))];
  return data;
};

beforeAll(async () => {
  write('one.json', document);
  write('two-seed.json', withTwoScenarios(150_000));
  write('bad-seed.json', withTwoScenarios(0));
  await strata(['new', 'talk.strata', '--seed', 'sales-and-support']);
  await strata(['new', 'two.strata', '--seed', 'two-seed.json']);
  await strata(['new', 'bad.strata', '--seed', 'bad-seed.json']);
  await strata(['new', 'blank.strata', '--seed', 'blank']);
});

describe('funnel', () => {
  it('takes nothing open and creates nothing for months whose result is known', async () => {
    write('known.json', {
      start: '2027-01-01',
      dealSize: 100,
      quota: [500, 500, 500, 500],
      won: [300, 300],
      stages: [{ name: 'Bid', conversion: 0.5, lagPeriods: 1, open: 20 }],
    });
    const { stdout, stderr } = await strata(['funnel', 'known.json', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ create: [0, 0, 0, 0], unrecoverable: { money: 900 } });
    expect(stderr).toContain('Results are known up to period 2 of 4.');
    const report = (await strata(['funnel', 'known.json'])).stdout;
    expect(report).toMatch(/2027-02 +500 +5 +3 +0 +0 +2 +0\n2027-03 +500 +5 +0 +0 +0 +5 +0\n/);
  });

  it('refuses a horizon past the year 9999 in one sentence, in a document and in a model', async () => {
    write('far.json', { ...document, start: '9999-12-01', quota: [1, 1], scheduledWins: [] });
    const { code, stderr } = await strata(['funnel', 'far.json']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining(
        '2 periods from 9999-12-01 go past the year 9999. Choose an earlier start or fewer periods.',
      ),
    });
    const far = seedData();
    far.tables.funnel = far.tables.funnel?.map((row) => ({ ...row, start: '9999-12-01' })) ?? [];
    write('far-seed.json', far);
    const made = await strata(['new', 'far.strata', '--seed', 'far-seed.json']);
    expect(made.code).toBe(2);
    expect(made.stderr).toMatch(ONE_SENTENCE);
    expect(made.stderr).toContain('goes past the year 9999');
  });

  it('calculates a JSON document in full precision', async () => {
    const { code, stdout, stderr } = await strata(['funnel', 'one.json', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const row = [26.666666666666668];
    expect(JSON.parse(stdout)).toMatchObject({
      reverse: { deals: 26.666666666666668, stages: [{ name: 'SQL', required: 133.33333333333334 }] },
      netting: [
        { item: 'won', grossRequirements: row, netRequirements: row, plannedReleases: row, pastDue: 0 },
        { item: 'SQL', grossRequirements: [133.33333333333334], pastDue: 0 },
      ],
      create: [133.33333333333334],
      unrecoverable: { units: { won: 0, SQL: 0 }, money: 0 },
      forward: { wins: 0, value: 0 },
      velocity: null,
      unreachable: false,
    });
  });

  it('prints the shapes that schema documents', async () => {
    const schema = JSON.parse((await strata(['schema'])).stdout);
    expect(schema.$defs.funnelInput.required).toEqual(['dealSize', 'quota', 'stages']);
    const result = JSON.parse((await strata(['funnel', 'one.json', '--json'])).stdout);
    expect(Object.keys(result)).toEqual(schema.$defs.funnelResult.required);
    const ofModel = JSON.parse((await strata(['funnel', 'talk.strata', '--json'])).stdout);
    for (const printed of [result, ofModel])
      expect(z.fromJSONSchema(schema.$defs.funnelResult).safeParse(printed).success).toBe(true);
    expect(z.fromJSONSchema(schema.$defs.funnelInput).safeParse(document).success).toBe(true);
  });

  it('shows a document as a table for people', async () => {
    const { code, stdout } = await strata(['funnel', 'one.json']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Quota, 1 month +2,000,000 +26\.7 deals of 75,000$/m);
    expect(stdout).toMatch(/^SQL +20% +20% +0 +0 +133 +0$/m);
    expect(stdout).toMatch(/^More at SQL +create 134 +all of it$/m);
    expect(stdout).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('shows coverage to the digits that it is argued about in', async () => {
    write('coverage.json', {
      dealSize: 100_000,
      quota: [1_600_000],
      stages: [{ name: 'Open', conversion: 0.22, open: 48 }],
    });
    const { stdout } = await strata(['funnel', 'coverage.json']);
    expect(stdout).toMatch(/^Pipeline coverage +3x +4\.55x needed at this win rate$/m);
  });

  it('calculates the scenarios of a model and writes nothing into it', async () => {
    const before = pictureOf(folder);
    const { stdout } = await strata(['funnel', 'talk.strata']);
    expect(stdout).toContain('Example: one year of Sell (made-up figures)');
    expect(stdout).toMatch(/^X captured +8% /m);
    expect(stdout).toMatch(/^2027-01 +\$800,000 +10\.7 /m);
    expect(stdout).toMatch(/^Unrecoverable +\$800,000 +10\.7 deals of Jan 2027, too late to win$/m);
    const { scenario, ...result } = JSON.parse((await strata(['funnel', 'talk.strata', '--json'])).stdout);
    expect(scenario).toBe('Example: one year of Sell (made-up figures)');
    expect(funnelResultSchema.parse(result)).toMatchObject({ reverse: { deals: 168 } });
    expect(pictureOf(folder)).toEqual(before);
  });

  it('prints a line for each scenario, or the one that is named', async () => {
    const { stdout } = await strata(['funnel', 'two.strata', '--json']);
    const deals = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).reverse.deals);
    expect(deals).toEqual([168, 84]);
    const named = await strata(['funnel', 'two.strata', '--scenario', 'Larger deals', '--json']);
    expect(JSON.parse(named.stdout)).toMatchObject({ scenario: 'Larger deals', reverse: { deals: 84 } });
  });

  it('says that a quota is unreachable, without a figure if there is none', async () => {
    write('never.json', { ...document, stages: [{ name: 'SQL', conversion: 0 }] });
    const { code, stdout } = await strata(['funnel', 'never.json']);
    expect(code).toBe(0);
    expect(stdout).toContain('Unreachable: nothing passes “SQL”, which converts 0%.');
    expect(stdout).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(JSON.parse((await strata(['funnel', 'never.json', '--json'])).stdout)).toMatchObject({
      unreachable: true,
      create: [null],
    });
  });

  it('reads a document with a byte order mark', async () => {
    write('marked.json', `\uFEFF${JSON.stringify(document)}`);
    expect((await strata(['funnel', 'marked.json', '--json'])).code).toBe(0);
  });

  it('is in the help', async () => {
    expect((await strata(['--help'])).stdout).toContain('\n  funnel ');
    expect((await strata(['funnel', '--help'])).stdout).toContain(
      'IN [--scenario NAME] [--pipeline FILE.csv] [--map NAME=ANSWER]... [--total] [--json] [--csv]',
    );
  });
});

describe('funnel refuses', () => {
  it('wrong figures, with a sentence for each', async () => {
    write('wrong.json', { ...document, dealSize: -1, quota: [], stages: [{ name: 'SQL', conversion: 1.5 }] });
    for (const json of [[], ['--json']])
      expect(await strata(['funnel', 'wrong.json', ...json])).toEqual({
        code: 2,
        stdout: '',
        stderr: [
          'The deal size must be above 0, not -1.',
          'The quota is empty. Enter it for at least one period.',
          'The conversion of stage “SQL” must be at most 1, not 1.5.',
          '',
        ].join('\n'),
      });
  });

  it('a model with a wrong scenario, by its name, but not the sound one beside it', async () => {
    const { code, stdout, stderr } = await strata(['funnel', 'bad.strata']);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Scenario “Larger deals”: The deal size must be above 0, not 0.\n',
    });
    const sound = ['--scenario', 'Example: one year of Sell (made-up figures)'];
    expect((await strata(['funnel', 'bad.strata', ...sound])).code).toBe(0);
  });

  it.each([
    ['a model without a scenario', ['blank.strata'], /“blank.strata” has no funnel scenario/],
    ['a scenario that is not there', ['talk.strata', '--scenario', 'None'], /no scenario named “None”/],
    ['a scenario of a document', ['one.json', '--scenario', 'None'], /A JSON document holds only one/],
    ['a missing file', ['nothing.json'], /doesn’t exist/],
    ['a missing model', ['nothing.strata'], /doesn’t exist/],
    ['no argument', [], /Too few arguments/],
  ])('%s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await strata(['funnel', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toMatch(sentence);
  });

  it('what is no JSON', async () => {
    write('broken.json', '{"dealSize": 1');
    const { code, stderr } = await strata(['funnel', 'broken.json']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '“broken.json” is neither a model nor valid JSON.\n',
    });
  });
});

describe('funnel --csv', () => {
  it('prints one scenario as a table', async () => {
    const { code, stdout } = await strata(['funnel', 'two.strata', '--csv', '--scenario', 'Larger deals']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^item,figure,total,2027-01,.*\r\nwon,gross requirements,84,/);
  });

  it('refuses several at once, and two formats', async () => {
    expect((await strata(['funnel', 'two.strata', '--csv'])).stderr).toMatch(/Name it with --scenario/);
    expect((await strata(['funnel', 'one.json', '--csv', '--json'])).stderr).toMatch(/either/);
  });
});

describe('export --funnel', () => {
  it('writes one scenario as PDF', async () => {
    const ran = await strata([
      'export',
      'two.strata',
      'larger.pdf',
      '--funnel',
      'Larger deals',
      '--portrait',
    ]);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    const bytes = readFileSync(join(folder, 'larger.pdf'), 'latin1');
    expect(bytes.startsWith('%PDF-')).toBe(true);
    expect(bytes.match(/\/Type \/Page\b/g)).toHaveLength(2);
  });

  it.each([
    ['another format', ['x.txt', '--funnel', 'Larger deals'], /writes PDF only/],
    ['one picture', ['x.svg', '--funnel', 'Larger deals'], /writes PDF only/],
    ['a part of the blocks', ['x.pdf', '--funnel', 'Larger deals', '--root', 'S'], /Leave out --root/],
    ['a scenario that is not there', ['x.pdf', '--funnel', 'Smaller'], /no scenario named “Smaller”/],
  ])('refuses %s', async (_, args, sentence) => {
    const before = pictureOf(folder);
    const { code, stderr } = await strata(['export', 'two.strata', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toMatch(sentence);
    expect(pictureOf(folder)).toEqual(before);
  });
});

describe('export --overlay', () => {
  it('writes the blocks with what a scenario brings in and out of them', async () => {
    const link = { type: 'stage.update', id: 'stage-captured', processId: 'standard-terms-develop-profile' };
    write('link.ndjson', JSON.stringify(link));
    await strata(['new', 'linked.strata', '--seed', 'sales-and-support']);
    expect((await strata(['apply', 'linked.strata', 'link.ndjson'])).code).toBe(0);
    const name = 'Example: one year of Sell (made-up figures)';
    const words = async (...more: string[]) => {
      const ran = await strata(['export', 'linked.strata', 'out.pdf', '--overlay', name, ...more]);
      expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
      return execFileSync('pdftotext', ['-layout', join(folder, 'out.pdf'), '-'], { encoding: 'utf8' });
    };
    expect(await words()).toMatch(/17,544 → 8% → 1,404[\s\S]*needed for the whole quota/);
    expect(await words('--netted')).toMatch(/5,880 \+ 2,400 → 8% → 662[\s\S]*units to create/);
    expect((await strata(['export', 'linked.strata', 'out.svg', '--overlay', name, '--netted'])).code).toBe(
      0,
    );
    expect(readFileSync(join(folder, 'out.svg'), 'utf8')).toContain('5,880 + 2,400 → 8% → 662');
  });

  it.each([
    ['another format', ['x.txt', '--overlay', 'Larger deals'], /writes PDF and SVG only/],
    ['a scenario that is not there', ['x.pdf', '--overlay', 'Smaller'], /no scenario named “Smaller”/],
    ['two things at once', ['x.pdf', '--overlay', 'Larger deals', '--funnel', 'Larger deals'], /either/],
    ['--netted alone', ['x.pdf', '--netted'], /--overlay/],
  ])('refuses %s', async (_, args, sentence) => {
    const { code, stderr } = await strata(['export', 'two.strata', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toMatch(sentence);
  });
});

describe('funnel --pipeline', () => {
  const withFile = (text: string, ...more: string[]) => {
    write('pipeline.csv', text);
    return strata(['funnel', 'plan.json', '--pipeline', 'pipeline.csv', ...more]);
  };
  const openIn = (stdout: string) =>
    JSON.parse(stdout).netting.map((row: { scheduledReceipts: number[] }) => row.scheduledReceipts);

  beforeAll(() =>
    write('plan.json', {
      period: 'month',
      start: '2027-01-01',
      dealSize: 100,
      quota: [1000, 1000],
      stages: [
        { name: 'Lead', conversion: 0.5, open: 70 },
        { name: 'Bid', conversion: 0.5, open: 3 },
      ],
    }),
  );

  it('takes what is open from the file, and tells what it leaves out', async () => {
    const { stdout, stderr } = await withFile(
      'Deal Name,Stage,Status\nA,Bid,Open\nB,Bid,Lost\nC,Bid,Open\nD,Won,Won',
    );
    expect(stdout).toMatch(/Lead +50% +25% +0 +70 /);
    expect(stdout).toMatch(/Bid +50% +50% +0 +2 /);
    expect(stderr).toContain('Not open, so left out: 1 lost.');
    expect(stderr).toContain('Not in the scenario, so left out: “Won”.');
    expect(stderr).toContain('Not in the file, so unchanged: “Lead”.');
  });

  it('takes units by period, conversions and lags as well', async () => {
    const file = 'Stage,Jan 2027,Feb 2027,Conversion,Lag\nBid,1,2,25%,1';
    const { stdout } = await withFile(file, '--json');
    expect(JSON.parse(stdout).stages[1]).toMatchObject({ name: 'Bid', conversion: 0.25 });
    expect(openIn(stdout)[1]).toEqual([1, 2]);
  });

  it('refuses what the window would ask about, and takes the answer', async () => {
    const file = 'Stage,Volume\nLead,1.200\nBid,3';
    const unclear = await withFile(file);
    expect([unclear.code, unclear.stdout]).toEqual([2, '']);
    expect(unclear.stderr).toContain('To choose: --map open=HEADING, or --map open= for none.');
    const decimal = await withFile(file, '--map', 'open=Volume');
    expect(decimal.stderr).toContain('To choose: --map decimal=. or --map decimal=,.');
    const read = await withFile(file, '--map', 'open=Volume', '--map', 'decimal=,');
    expect([read.code, read.stdout]).toEqual([0, expect.stringMatching(/Lead +50% +25% +0 +1,200 /)]);
    expect((await withFile(file, '--map', 'open=')).stdout).toMatch(/Lead +50% +25% +0 +1 /);
  });

  it.each([
    [
      'deals that have ended',
      'Deal Name,Stage,Verdict\nA,Bid,Lost\nB,Bid,Open',
      '--map closed=left-out or --map closed=counted',
    ],
    [
      'rows without a stage',
      'Deal Name,Stage\nA,Bid\nB,',
      '--map blanks=stage-above or --map blanks=left-out',
    ],
    ['conversions', 'Stage,Open,Conversion\nBid,1,1.5', '--map share=percent or --map share=part'],
    ['a missing stage', 'Deal Name,Amount\nA,1', '--map stage=HEADING or --map every-row=STAGE'],
  ])('says how to answer about %s', async (_, text, answers) => {
    const { code, stdout, stderr } = await withFile(text);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(answers);
  });

  it('puts all rows into one stage if told so', async () => {
    const { stdout } = await withFile('Deal Name,Amount\nA,1\nB,2', '--map', 'every-row=Bid');
    expect(stdout).toMatch(/Bid +50% +50% +0 +2 /);
  });

  it('tells what is wrong by line and column', async () => {
    const { code, stderr } = await withFile('Stage,Deals\nLead,3\nBid,n/a');
    expect(code).toBe(2);
    expect(stderr).toMatch(/Line 3, .Deals.: “n\/a” isn’t a number of 0 or more\./);
  });

  it.each([
    ['a name that it does not have', ['--map', 'colour=red'], '--map takes NAME=ANSWER'],
    ['an answer that there is none of', ['--map', 'closed=maybe'], 'must be one of left-out, counted'],
    ['an answer without a sign', ['--map', 'open'], '--map takes NAME=ANSWER'],
    ['a heading that the file has not', ['--map', 'open=Nothing'], 'is not in this file'],
  ])('refuses %s', async (_, more, sentence) => {
    const { code, stderr } = await withFile('Stage,Deals\nLead,3', ...more);
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it('is for one scenario, and leaves the model as it is', async () => {
    write('pipeline.csv', 'Stage,Deals\nCommitment given,31');
    const all = await strata(['funnel', 'two.strata', '--pipeline', 'pipeline.csv']);
    expect([all.code, all.stderr]).toEqual([2, '--pipeline needs one scenario. Name it with --scenario.\n']);
    const before = readFileSync(join(folder, 'two.strata'));
    const one = await strata([
      'funnel',
      'two.strata',
      '--scenario',
      'Larger deals',
      '--pipeline',
      'pipeline.csv',
    ]);
    expect([one.code, one.stdout]).toEqual([0, expect.stringMatching(/Commitment given .* 31 /)]);
    expect(readFileSync(join(folder, 'two.strata')).equals(before)).toBe(true);
    const alone = await strata(['funnel', 'plan.json', '--map', 'open=Deals']);
    expect(alone.stderr).toBe('--map needs --pipeline: it tells how to read that file.\n');
  });
});
