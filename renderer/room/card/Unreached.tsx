import { useEffect, useEffectEvent, useState } from 'react';
import type { RoomAddress, RoomState } from '../../../shared/api/room/room.ts';
import { say } from '../../../shared/words/messages.ts';
import { moveRoomTo, roomAddresses } from '../../state/room/hosting.ts';
import { LetterButton } from '../LetterButton.tsx';
import { words } from '../words.ts';

const REASONS = [words.otherNetwork, words.isolated, words.firewall, words.mobileData];

/** As many as there are digits. */
const MAX_ADDRESSES = 9;

/** Why nobody may have reached the page, and which other addresses could be tried, by a digit each. */
export const Unreached = ({ room }: { room: RoomState }) => {
  const [addresses, setAddresses] = useState<readonly RoomAddress[]>([]);
  useEffect(() => {
    void roomAddresses().then(setAddresses, () => {});
  }, []);
  const others = addresses.filter(({ address }) => address !== room.address).slice(0, MAX_ADDRESSES);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, isComposing } = event;
    const other = /^[1-9]$/.test(key) ? others[Number(key) - 1] : undefined;
    if (!other || ctrlKey || metaKey || altKey || isComposing) return;
    event.preventDefault();
    void moveRoomTo(other.address);
  });
  // The buttons of the card have the focus, and do nothing with digits.
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <section className="join-unreached" role="status">
      <p>{say(words.unreached)}</p>
      <ul>
        {REASONS.map((reason) => (
          <li key={reason.id}>{say(reason)}</li>
        ))}
      </ul>
      <div className="join-addresses">
        {others.map(({ address, adapter }, index) => (
          <LetterButton key={address} letter={String(index + 1)} onPress={() => void moveRoomTo(address)}>
            {say(words.useAddress, { address, adapter })}
          </LetterButton>
        ))}
      </div>
    </section>
  );
};
