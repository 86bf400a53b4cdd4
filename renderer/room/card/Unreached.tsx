import { useEffect, useState } from 'react';
import type { RoomAddress, RoomState } from '../../../shared/api/room/room.ts';
import { say } from '../../../shared/words/messages.ts';
import { moveRoomTo, roomAddresses } from '../../state/room/hosting.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { words } from '../words.ts';

const REASONS = [words.otherNetwork, words.isolated, words.firewall, words.mobileData];

/** Why nobody may have reached the page, and which other address could be tried. */
export const Unreached = ({ room }: { room: RoomState }) => {
  const [addresses, setAddresses] = useState<readonly RoomAddress[]>([]);
  useEffect(() => {
    void roomAddresses().then(setAddresses, () => {});
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
        {addresses
          .filter(({ address }) => address !== room.address)
          .map(({ address, adapter }) => (
            <Button key={address} onPress={() => void moveRoomTo(address)}>
              {say(words.useAddress, { address, adapter })}
            </Button>
          ))}
      </div>
    </section>
  );
};
