import type { VoteRound } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { actNow } from '../../state/room/activity.ts';
import { nameOfOption } from '../../state/room/vote-result.ts';
import { CountField } from '../fields/CountField.tsx';
import { OptionName } from './OptionName.tsx';
import { words } from './words.ts';
import './vote.css';

const MAX_HANDS = 999;

/** The options, and beside each the votes of people without a phone, to be entered. */
export const HandsTable = ({ round }: { round: VoteRound }) => (
  <table className="vote-hands">
    <thead>
      <tr>
        <th scope="col">{say(words.option)}</th>
        <th scope="col">{say(words.showOfHands)}</th>
      </tr>
    </thead>
    <tbody>
      {round.options.map((option) => (
        <tr key={option.id}>
          <th scope="row">
            <OptionName option={option} />
          </th>
          <td>
            <CountField
              label={say(words.handsFor, { name: nameOfOption(option) })}
              hideLabel
              value={round.hands.find(({ optionId }) => optionId === option.id)?.count ?? 0}
              min={0}
              max={MAX_HANDS}
              onChange={(count) => void actNow({ type: 'vote.hands', optionId: option.id, count })}
            />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
