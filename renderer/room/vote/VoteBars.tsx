import type { CSSProperties } from 'react';
import type { VoteRound } from '../../../shared/api/room/rounds.ts';
import { countIn } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/messages.ts';
import { rankedOptions } from '../../state/room/vote-result.ts';
import { classes } from '../../ui/classes.ts';
import { OptionName } from './OptionName.tsx';
import { words } from './words.ts';
import './vote.css';

/** More of them stand closer together. */
const MANY = 8;

/** Options by votes, the most first: a bar for each, in which votes by show of hands are told apart. */
export const VoteBars = ({ round }: { round: VoteRound }) => {
  const ranked = rankedOptions(round) ?? [];
  const most = Math.max(1, ...ranked.map(({ votes }) => votes));
  const hasHands = ranked.some(({ hands }) => hands > 0);
  return (
    <div>
      <table className={classes('vote-bars', ranked.length > MANY && 'vote-bars-many')}>
        <thead className="sr-only">
          <tr>
            <th scope="col">{say(words.place)}</th>
            <th scope="col">{say(words.option)}</th>
            <th scope="col">{say(words.votes)}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ option, place, isTied, votes, dots, people, hands }) => (
            <tr key={option.id} className={place === 1 && votes > 0 ? 'vote-first' : undefined}>
              <td className="vote-place">{say(words.placeOf, { place, isTied: isTied ? 'yes' : 'no' })}</td>
              <th scope="row">
                <OptionName option={option} />
                <span
                  className="vote-bar"
                  aria-hidden
                  style={{ '--dots': dots / most, '--hands': hands / most } as CSSProperties}
                >
                  <span className="vote-bar-dots" />
                  <span className="vote-bar-hands" />
                </span>
              </th>
              <td className="vote-votes">
                <strong>{countIn(votes)}</strong>
                <span>{say(words.votesOf, { dots, people, hands })}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasHands ? (
        <p className="vote-legend" aria-hidden>
          <span className="vote-key vote-bar-dots" /> {say(words.phones)}
          <span className="vote-key vote-bar-hands" /> {say(words.showOfHands)}
        </p>
      ) : null}
    </div>
  );
};
