import { useState } from 'react';
import type { RoomAddress } from '../../shared/api/room/room.ts';
import { say } from '../../shared/words/messages.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { Select } from '../ui/fields/Select.tsx';
import { words } from './words.ts';

type AddressChoiceProps = {
  /** The likeliest first. */
  addresses: readonly RoomAddress[];
  value: string | null;
  onChange(address: string): void;
};

const labelOf = ({ address, adapter, isLikely }: RoomAddress): string =>
  say(words.addressAt, { address, adapter, isLikely: isLikely ? 'yes' : 'no' });

/** Where the room listens. If one address alone is likely, it is taken, and the list is shown only on request. */
export const AddressChoice = ({ addresses, value, onChange }: AddressChoiceProps) => {
  const [isListAsked, setListAsked] = useState(false);
  const [first] = addresses;
  if (!first)
    return (
      <p className="field-problem" role="alert">
        {say(words.noAddress)}
      </p>
    );
  const isTaken = addresses.length === 1 || addresses.filter(({ isLikely }) => isLikely).length === 1;
  if (!isTaken || isListAsked)
    return (
      <Select
        label={say(words.address)}
        value={value}
        options={addresses.map((each) => ({ value: each.address, label: labelOf(each) }))}
        onChange={onChange}
      />
    );
  return (
    <div className="field">
      <span className="field-label">{say(words.address)}</span>
      <span className="room-address">
        {labelOf(first)}
        {addresses.length > 1 && (
          <Button variant="quiet" size="small" onPress={() => setListAsked(true)}>
            {say(words.chooseAddress)}
          </Button>
        )}
      </span>
    </div>
  );
};
