import { useStore } from 'zustand';
import type { RoomState } from '../../../shared/api/room/room.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { performAction } from '../../actions/registry.ts';
import { peopleHere } from '../../state/room/people.ts';
import { roomStore } from '../../state/room/room.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { words } from '../words.ts';
import { QrCode } from './QrCode.tsx';
import { Unreached } from './Unreached.tsx';
import { wifiCode } from './wifi-code.ts';
import './join-card.css';

/** How to join, for a whole room to read: it fills the screen. */
export const JoinCard = ({ room, onClose }: { room: RoomState; onClose(): void }) => {
  const isLongOpen = useStore(roomStore, (state) => state.isLongOpen);
  const { code, isDoorOpen, wifi, url } = room;
  const address = url.replace(/\/?#.*$/, '');
  return (
    <Dialog
      title={say(words.joinTitle)}
      isFull
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => performAction('room.newCode')}>{say(words.newCode)}</Button>
          <Button onPress={() => performAction('room.door')}>
            {say(words.door, { isOpen: isDoorOpen ? 'yes' : 'no' })}
          </Button>
          <Button onPress={onClose}>{say(words.close)}</Button>
        </>
      }
    >
      <div className="join-card">
        <QrCode className="join-code" text={url} label={say(words.qrCode, { address })} />
        <div className="join-facts">
          <p className="join-scan">{say(words.scan)}</p>
          <p className="join-text">{address}</p>
          <p className="join-text">
            {say(words.code)} <strong className="join-letters">{code}</strong>
          </p>
          <p className="join-count" role="status">
            {say(words.howMany, { count: peopleHere(room).length })}
            {isDoorOpen ? null : <span> {say(words.doorClosed)}</span>}
          </p>
          {wifi === '' ? null : (
            <div className="join-wifi">
              <QrCode
                className="join-wifi-code"
                text={wifiCode(wifi)}
                label={say(words.wifiQrCode, { name: quoted(wifi) })}
              />
              <p>{say(words.joinWifi, { name: quoted(wifi) })}</p>
            </div>
          )}
        </div>
      </div>
      <p className="join-help">{say(words.helpLine)}</p>
      {isLongOpen && !room.isReached ? <Unreached room={room} /> : null}
    </Dialog>
  );
};
