/** What the record of a room says in words of what it knows as data. */
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import type { RecordedIdea, RecordedVote } from './record.ts';
import { words } from './words.ts';

export const outcomeText = ({ outcome, into }: RecordedIdea): string =>
  say(words.outcomeOf, { outcome, into: quoted(into ?? '') });

export const ruleText = ({ dots, mostPerOption, isSecret }: RecordedVote): string =>
  say(words.rule, { dots, most: mostPerOption, secret: isSecret ? 'yes' : 'no' });

export const roleText = (role: string): string => say(words.roleOf, { role });
