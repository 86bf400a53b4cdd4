/** The first screen: a name, and the code unless the address brought it. It tells nothing of the room. */
import { MAX_GUEST_NAME } from '../../../shared/api/room/door.ts';
import { say } from '../../../shared/words/messages.ts';
import { element } from '../../plain/element.ts';
import { cleanCode, type Joined, join } from '../browser/joining.ts';
import { words } from '../words.ts';

type Parts = {
  /** From the address, or ''. */
  code: string;
  name: string;
  /** Why the phone has to join again, or ''. */
  reason: string;
  onJoined(token: string, name: string): void;
};

/** For the door’s answer `slow-down` without a time. */
const SLOW_DOWN_MS = 3_000;

export const createJoinView = ({ code, name, reason, onJoined }: Parts): HTMLElement => {
  const nameField = element('input', {
    ...{ id: 'name', autocomplete: 'nickname', maxlength: MAX_GUEST_NAME, dir: 'auto' },
    'aria-describedby': 'name-hint',
  });
  nameField.value = name;
  const codeField = element('input', {
    ...{ id: 'code', class: 'code-field', autocomplete: 'off', autocapitalize: 'characters', maxlength: 16 },
    ...{
      autocorrect: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go',
      'aria-describedby': 'code-hint problem',
    },
  });
  codeField.value = code;
  const codeRow = element(
    'div',
    { class: 'field' },
    element('label', { for: 'code' }, say(words.code)),
    codeField,
    element('p', { class: 'note', id: 'code-hint' }, say(words.codeHint)),
  );
  codeRow.hidden = code !== '';
  const problem = element('p', { class: 'problem', id: 'problem', role: 'status' }, reason);
  const submit = element('button', { class: 'primary' }, say(words.joinButton));
  const form = element(
    'form',
    {},
    codeRow,
    element(
      'div',
      { class: 'field' },
      element('label', { for: 'name' }, say(words.name)),
      nameField,
      element('p', { class: 'note', id: 'name-hint' }, say(words.nameHint)),
    ),
    problem,
    submit,
  );

  let attempts = 0;
  const attempt = async (): Promise<void> => {
    const own = ++attempts;
    submit.disabled = true;
    problem.textContent = say(words.joining);
    const joined = await join(cleanCode(codeField.value), nameField.value.trim());
    if (own === attempts) answered(joined);
  };
  const answered = (joined: Joined): void => {
    submit.disabled = false;
    if (joined === 'unreachable') problem.textContent = say(words.unreachable);
    else if ('token' in joined) onJoined(joined.token, nameField.value.trim());
    else {
      const { code: why, message, waitMs } = joined.failure;
      problem.textContent = message;
      if (why === 'wrong-code') askCode();
      if (why === 'slow-down') waitAndTry(waitMs ?? SLOW_DOWN_MS);
    }
  };
  const askCode = (): void => {
    codeRow.hidden = false;
    codeField.focus();
    codeField.select();
  };
  /** Others at this address typed wrong codes: the door asked to wait, and the page does so by itself. */
  const waitAndTry = (ms: number): void => {
    const own = attempts;
    submit.disabled = true;
    setTimeout(() => {
      if (own === attempts) void attempt();
    }, ms);
  };
  codeField.addEventListener('input', () => {
    attempts += 1;
    submit.disabled = false;
    problem.textContent = '';
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (cleanCode(codeField.value) !== '') return void attempt();
    problem.textContent = say(words.noCode);
    askCode();
  });
  return element(
    'main',
    { class: 'join' },
    element('div', { class: 'door' }, element('h1', {}, say(words.join)), form),
  );
};
