import type { VoteOption } from '../../../shared/api/room/rounds.ts';

/** Code and name of what can be voted for. */
export const OptionName = ({ option: { code, name } }: { option: VoteOption }) => (
  <>
    {code === '' ? null : <span className="vote-code mono">{code} </span>}
    <bdi>{name}</bdi>
  </>
);
