/** A workshop from the first scan to the end of the room: one facilitator in the editor, and three phones. */
import type { Page } from '@playwright/test';
import { childrenOf, type Model, modelFrom } from '../../../shared/model/model.ts';
import { changeElsewhere, expect, test as onEditor } from '../helpers/harness.ts';
import { outlineItem, saved } from '../helpers/pages.ts';
import { heading, park, thing, view } from '../helpers/phone.ts';
import { launchPhones, newPhone } from '../helpers/phone-browser.ts';
import { joinRoom } from '../helpers/room.ts';
import type { Started } from '../helpers/server.ts';
import {
  activityOf,
  bar,
  dialog,
  modelOf,
  notice,
  openRoom,
  press,
  running,
  stateOf,
} from './facilitating.ts';

type Phone = { readonly phone: () => Promise<Page> };

const test = onEditor.extend<Phone>({
  phone: async ({ complaints }, use) => {
    const browser = await launchPhones('127.0.0.1');
    await use(() => newPhone(browser, complaints));
    await browser.close();
  },
});

const FILE = 'Sales & Support.strata';
const PROMPT = 'What happens in “Contract”?';
const DRAFT = 'Draft the contract';
const AGREE = 'Agree on terms';
const AGREED = 'Agree on terms and prices';
const SIGN = /^Sign the contracts?$/;
const CREDIT = 'Check the credit';
const LEGAL = 'Rename the legal department';
const BOSS = 'Who signs while the boss is away?';

test('a workshop: ideas, their blocks, an undo beside somebody else’s work, a vote, a question, and the end', async ({
  page,
  strata,
  phone,
}) => {
  const [ann, bob, cleo] = [await phone(), await phone(), await phone()];
  const phones = [ann, bob, cleo];

  await test.step('three phones scan the code and follow the facilitator', async () => {
    await openRoom(page);
    const room = { state: () => stateOf(strata) };
    await joinRoom(ann, room, 'Ann');
    await joinRoom(bob, room, 'Bob');
    await joinRoom(cleo, room, 'Cleo');
    await expect(bar(page).getByRole('button', { name: '3 here' })).toBeVisible();
    const names = async () => (await stateOf(strata)).people.map(({ name }) => name);
    await expect.poll(names).toEqual(['Ann', 'Bob', 'Cleo']);
    await select(page, 'C Contract');
    for (const each of phones) await expect(heading(each, 'C Contract')).toBeVisible();
  });

  await test.step('ideas are asked for, sent, changed and deleted, and only their number is seen', async () => {
    await press(page, 'i');
    const asking = dialog(page, 'Ask for ideas');
    await expect(asking.getByRole('textbox', { name: 'Question' })).toHaveValue(PROMPT);
    await expect(asking.getByRole('checkbox', { name: 'Hide ideas' })).toBeChecked();
    await page.keyboard.press('Enter');
    const round = dialog(page, 'Ideas');
    await expect(round).toContainText(PROMPT);

    for (const each of phones) await expect(shown(each, 'About C “Contract”')).toBeVisible();
    await field(ann).focus();
    // As a paste comes in, three lines at once.
    await ann.keyboard.insertText([DRAFT, AGREE, 'Sign the contract'].join('\n'));
    await tap(ann, 'Send 3 ideas');
    await expect(own(ann)).toHaveCount(3);
    await sendIdea(bob, 'Check credit');
    await sendIdea(bob, 'Sign the contracts');
    await own(bob).filter({ hasText: 'Check credit' }).getByRole('button', { name: 'Change' }).click();
    await bob.getByLabel('Change your idea').fill(CREDIT);
    await tap(bob, 'Save');
    await expect(own(bob).filter({ hasText: CREDIT }).getByText('Sent')).toBeVisible();
    await sendIdea(cleo, LEGAL);
    await sendIdea(cleo, 'Buy lunch');
    await expect(round).toContainText('7 ideas');
    await own(cleo).filter({ hasText: 'Buy lunch' }).getByRole('button', { name: 'Delete' }).click();
    await expect(own(cleo)).toHaveCount(1);

    await expect(round).toContainText('6 ideas');
    await expect(round).toContainText('from 3 of 3');
    await expect(round).not.toContainText(/Draft|Sign|credit|legal/);
    for (const each of phones) await expect(each.getByText('6 ideas from 3 of 3')).toBeVisible();
    await expect(cleo.getByText(/Draft|Sign|credit/)).toHaveCount(0);
    await expect(ann.getByText(/credit|legal/)).toHaveCount(0);
    expect((await activityOf(strata)).round).toMatchObject({ kind: 'ideas', count: 6, ideas: [] });
    expect(childNames(await modelOf(strata))).toEqual([]);
  });

  await test.step('the end shows the tray; ideas are merged and parked there', async () => {
    await dialog(page, 'Ideas').getByRole('button', { name: 'End round and show ideas' }).click();
    await expect(tray(page).getByRole('listbox')).toBeFocused();
    for (const each of phones) {
      await expect(each.getByRole('status')).toHaveText('The round of ideas has ended.');
      await expect(field(each)).toBeHidden();
    }
    await expect(ideas(page)).toHaveCount(6);
    await expect(tray(page)).not.toContainText('Buy lunch');
    const similar = tray(page).getByRole('group', { name: '2 similar ideas' }).getByRole('option');
    await expect(similar).toHaveText([SIGN, SIGN]);
    await similar.nth(1).click();
    await page.keyboard.press('m');
    await expect(ideas(page)).toHaveCount(5);
    await expect(ideas(page).filter({ hasText: 'Also: “Sign the contract' })).toContainText('sent 2 times');
    await ideas(page).filter({ hasText: LEGAL }).click();
    await page.keyboard.press('p');
    await expect(ideas(page)).toHaveCount(4);
    await expect.poll(async () => (await activityOf(strata)).parked.map(({ text }) => text)).toEqual([LEGAL]);
  });

  await test.step('those that are left become children in one change', async () => {
    const { seq } = await documentOf(strata);
    await takeAll(page, 4);
    await expect.poll(async () => (await activityOf(strata)).tray).toBeNull();
    await expect.poll(async () => childNames(await modelOf(strata))).toHaveLength(4);
    expect(childNames(await modelOf(strata))).toEqual([AGREE, CREDIT, DRAFT, expect.stringMatching(SIGN)]);
    expect(await documentOf(strata)).toMatchObject({ seq: seq + 1 });
    for (const name of [AGREE, CREDIT, DRAFT]) await expect(outlineNamed(page, name)).toBeVisible();
    for (const each of phones)
      await expect(each.getByRole('main').getByRole('button', { name: DRAFT })).toBeVisible();
  });

  await test.step('undo leaves the block that somebody else renamed, and brings the other ideas back', async () => {
    const { id = '' } =
      childrenOf(await modelOf(strata), 'contract').find(({ name }) => name === AGREE) ?? {};
    await changeElsewhere(strata, { type: 'process.rename', id, name: AGREED });
    await expect(outlineNamed(page, AGREED)).toBeVisible();
    await expect(ann.getByRole('main').getByRole('button', { name: AGREED })).toBeVisible();
    await select(page, 'C Contract');
    await page.keyboard.press('Control+z');
    await expect(notice(page, `later changes by Grace involve “${AGREED}”`)).toBeVisible();
    expect(childNames(await modelOf(strata))).toHaveLength(4);
    await page.getByRole('button', { name: 'Undo the other 3' }).click();
    await expect(bar(page).getByRole('button', { name: 'Tray · 3' })).toBeVisible();
    expect(childNames(await modelOf(strata))).toEqual([AGREED]);
    for (const each of phones) {
      await expect(each.getByRole('main').getByRole('button', { name: AGREED })).toBeVisible();
      await expect(each.getByRole('main').getByRole('button', { name: DRAFT })).toHaveCount(0);
    }
  });

  await test.step('they are taken again, beside the block that stayed', async () => {
    await bar(page).getByRole('button', { name: 'Tray · 3' }).click();
    await expect(ideas(page)).toHaveCount(3);
    await expect(ideas(page).filter({ hasText: AGREE })).toHaveCount(0);
    await expect(ideas(page).filter({ hasText: 'Sign the contract' })).toContainText('sent 2 times');
    await expect(tray(page).getByRole('button', { name: /Ideas become/ })).toContainText(
      'Children of C “Contract”',
    );
    await takeAll(page, 3);
    await expect.poll(async () => (await activityOf(strata)).tray).toBeNull();
    await expect
      .poll(async () => childNames(await modelOf(strata)))
      .toEqual([AGREED, CREDIT, DRAFT, expect.stringMatching(SIGN)]);
    await saved(page);
  });

  await test.step('the children are voted on, secretly, by two phones and one raised hand', async () => {
    await select(page, 'C Contract');
    await press(page, 'v');
    const starting = dialog(page, 'Start a vote');
    await expect(starting.getByRole('button', { name: /Vote on/ })).toContainText(
      'Children of C “Contract” (4)',
    );
    await page.keyboard.press('Enter');
    const vote = dialog(page, 'Vote');
    await expect(vote).toContainText('0 of 3 have voted');
    await voteFor(ann, /Sign the contract/);
    await voteFor(ann, DRAFT);
    await expect(vote).toContainText('1 of 3 have voted');
    await voteFor(bob, /Sign the contract/);
    await expect(vote).toContainText('2 of 3 have voted');
    await expect(cleo.getByText('2 of 3 have voted')).toBeVisible();
    // Nothing but the table of hands: the sums are hidden.
    await expect(vote.getByRole('table')).toHaveCount(1);
    await expect(cleo.getByText(/votes? so far/)).toHaveCount(0);
    await vote.getByRole('spinbutton', { name: new RegExp(`Show of hands for .*“${CREDIT}”`) }).fill('1');
    await page.keyboard.press('Tab');
    const voteNow = async () => {
      const round = (await activityOf(strata)).round;
      if (round?.kind !== 'vote') throw new Error('No vote runs.');
      const { people, results, hands } = round;
      return { people, results, hands: hands.map(({ count }) => count).sort() };
    };
    await expect.poll(voteNow).toEqual({ people: 2, results: null, hands: [0, 0, 0, 1] });
    await vote.getByRole('button', { name: 'End vote' }).click();
  });

  await test.step('the result is on the window and on the phones, and is kept as one decision', async () => {
    const result = dialog(page, 'Result');
    await expect(result).toContainText('4 votes · 2 people by phone · 1 show of hands');
    const rows = result.getByRole('row');
    await expect(rows.nth(1)).toContainText('Sign the contract');
    await expect(rows.nth(1)).toContainText('2 dots from 2 people');
    await expect(rows.filter({ hasText: CREDIT })).toContainText('1 hand');
    await expect(rows.filter({ hasText: AGREED }).getByRole('cell').first()).toHaveText('4');
    for (const each of phones) {
      await expect(each.getByRole('heading', { name: 'Result of the vote' })).toBeVisible();
      const results = each.locator('.results li');
      await expect(results.first()).toContainText('Sign the contract');
      await expect(results.first()).toContainText('2 votes');
      await expect(results.filter({ hasText: CREDIT })).toContainText('0 from phones, 1 by show of hands');
    }
    await expect(ann.locator('.results li').filter({ hasText: DRAFT })).toContainText('1 dot of yours');
    await expect(bob.locator('.results li').filter({ hasText: DRAFT })).not.toContainText('of yours');

    await result.getByRole('button', { name: 'Keep as decision' }).click();
    await expect(notice(page, 'Kept the result as a decision on “Contract”.')).toBeVisible();
    await result.getByRole('button', { name: 'Put away' }).click();
    await expect(running(page)).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    for (const each of phones)
      await expect(each.getByRole('heading', { name: 'Result of the vote' })).toHaveCount(0);
    await saved(page);
    const decisions = threadsOn(await modelOf(strata), 'decision', 'contract');
    expect(decisions).toMatchObject([{ title: 'What matters most in C “Contract”?' }]);
    expect(decisions[0]?.text).toMatch(
      /“Sign the contracts?”: 2 votes, of which 2 dots of 2 people and 0 hands/,
    );
    expect(decisions[0]?.text).toContain(
      `“${CREDIT}”: 1 vote (tied), of which 0 dots of 0 people and 1 hand`,
    );
  });

  await test.step('a thought from a phone is kept as a question', async () => {
    await park(cleo, BOSS);
    await expect(cleo.getByText('Sent your thought.')).toBeVisible();
    await expect(bar(page).getByRole('button', { name: 'Parked · 2' })).toBeVisible();
    await bar(page).getByRole('button', { name: 'Parked · 2' }).click();
    const lot = dialog(page, 'Parking lot');
    await expect(lot.getByRole('listitem').filter({ hasText: BOSS })).toContainText(
      /About C “Contract” · by “Cleo”/,
    );
    await lot.getByRole('button', { name: `Keep “${BOSS}” as a question` }).click();
    await expect(lot.getByRole('listitem')).toHaveText([new RegExp(LEGAL)]);
    await page.keyboard.press('Escape');
    await expect(bar(page).getByRole('button', { name: 'Parked · 1' })).toBeVisible();
    await saved(page);
    const questions = threadsOn(await modelOf(strata), 'question', 'contract');
    expect(questions).toMatchObject([{ title: BOSS, open: true }]);
    for (const each of [ann, bob]) await expect(each.getByText(LEGAL)).toHaveCount(0);
  });

  await test.step('the room ends, its record stays in the model, and the phones say so', async () => {
    await press(page, 'x');
    const ending = dialog(page, 'End the room?');
    await expect(ending).toContainText('3 people will be disconnected.');
    await expect(ending).toContainText('1 parked thought');
    await ending.getByRole('radio', { name: 'Keep in the model' }).check();
    await ending.getByRole('button', { name: 'Keep record and end room' }).click();
    await expect(bar(page)).toHaveCount(0);
    for (const each of phones) {
      await expect(each.getByText('The room has ended.')).toBeVisible();
      await expect(heading(each, 'C Contract')).toBeVisible();
    }
    await view(cleo, 'Mine').click();
    await expect(thing(cleo, BOSS).getByText('Sent', { exact: true })).toBeVisible();

    const { model, room, left } = await documentOf(strata);
    expect([room, left]).toEqual([null, null]);
    const records = threadsOn(model, 'note', null).filter(({ title }) =>
      title.startsWith('Record of the room, '),
    );
    expect(records).toHaveLength(1);
    const text = records[0]?.text ?? '';
    for (const line of [
      `- ${DRAFT} · taken as a block`,
      `- ${LEGAL} · parked`,
      `- ${CREDIT} · taken as a block`,
    ])
      expect(text).toContain(line);
    expect(text).toMatch(/- Sign the contracts? · merged into “Sign the contracts?”/);
    expect(text).toContain(BOSS);
    for (const name of ['Ann', 'Bob', 'Cleo']) expect(text).toContain(`- ${name} · `);
    expect(text).not.toContain('Buy lunch');
    expect(childNames(model)).toEqual([AGREED, CREDIT, DRAFT, expect.stringMatching(SIGN)]);
  });
});

const tray = (page: Page) => dialog(page, 'Tray');
const ideas = (page: Page) => tray(page).getByRole('option');
const outlineNamed = (page: Page, name: string) =>
  page
    .getByRole('tree', { name: 'Outline' })
    .getByRole('treeitem', { name: new RegExp(`^C\\d ${name}(,|$)`) });

const select = async (page: Page, name: string): Promise<void> => {
  await outlineItem(page, name).click();
  await expect(outlineItem(page, name)).toHaveAttribute('aria-selected', 'true');
};

/** Takes all ideas of the tray as blocks, and closes it. */
const takeAll = async (page: Page, count: number): Promise<void> => {
  await tray(page).getByRole('listbox').focus();
  await page.keyboard.press('Control+a');
  await tray(page)
    .getByRole('button', { name: `Take these ${count}` })
    .click();
  await expect(tray(page)).toContainText('No ideas are left in the tray.');
  await page.keyboard.press('Escape');
  await expect(tray(page)).toHaveCount(0);
};

/** A text of the view of a phone that is on show. */
const shown = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true });
const field = (page: Page) => page.getByLabel('Your idea', { exact: true });
/** The ideas that a phone has sent in this round. */
const own = (page: Page) => page.locator('.own li');
const tap = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();

const sendIdea = async (page: Page, text: string): Promise<void> => {
  await field(page).fill(text);
  await tap(page, 'Send');
  await expect(own(page).filter({ hasText: text }).getByText('Sent')).toBeVisible();
};

const voteFor = async (page: Page, name: string | RegExp): Promise<void> => {
  const option = page.locator('.options').getByRole('button', { name });
  await option.click();
  await expect(option).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Your vote has been sent.')).toBeVisible();
};

/** What the engine has, for another owner. */
const documentOf = async ({ engine }: Started) => {
  const owner = engine.connect({ id: 'Reader', name: 'Reader', role: 'owner' });
  const { data, seq } = await owner.request('document.open', { file: FILE });
  const [room, left] = [await owner.request('room.state', {}), await owner.request('room.left', {})];
  await owner.close();
  return { model: modelFrom(data), seq, room, left };
};

const childNames = (model: Model): string[] =>
  childrenOf(model, 'contract')
    .map(({ name }) => name)
    .sort();

/** The threads of a kind on a block, or on the model itself, each with the text of its first post. */
const threadsOn = ({ rows }: Model, kind: string, processId: string | null) =>
  [...rows.thread.values()]
    .filter((thread) => thread.kind === kind && thread.processId === processId)
    .map(({ id, title, open }) => {
      const text = [...rows.post.values()].find(({ threadId }) => threadId === id)?.text ?? '';
      return { title, open, text };
    });
