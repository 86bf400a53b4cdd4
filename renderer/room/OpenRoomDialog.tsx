import { useEffect, useState } from 'react';
import { CODE_ROLES } from '../../shared/api/room/rights.ts';
import type { RoomAddress } from '../../shared/api/room/room.ts';
import type { LeftRoom } from '../../shared/api/room/rounds.ts';
import { settingsOf } from '../../shared/model/model.ts';
import { say } from '../../shared/words/messages.ts';
import { useModel } from '../parts/use-model.ts';
import { notifyFailure } from '../state/room/failure.ts';
import {
  hasOpenedBefore,
  lastWifi,
  openRoom,
  type RoomSettings,
  roomAddresses,
} from '../state/room/hosting.ts';
import { leftRoom } from '../state/room/record.ts';
import { Select } from '../ui/fields/Select.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { DialogActions } from '../ui/overlay/DialogActions.tsx';
import { AddressChoice } from './AddressChoice.tsx';
import { LeftRoomDialog } from './ending/LeftRoomDialog.tsx';
import { Problem } from './Problem.tsx';
import { useRequest } from './use-request.ts';
import { words } from './words.ts';

const MAX_WIFI = 64;

/** The addresses of this computer; null while they are asked for. */
const useAddresses = (): { addresses: readonly RoomAddress[] | null; problem: string | undefined } => {
  const [addresses, setAddresses] = useState<readonly RoomAddress[] | null>(null);
  const { problem, run } = useRequest();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the dialog opens.
  useEffect(() => run(async () => setAddresses(await roomAddresses())), []);
  return { addresses, problem };
};

/** What is left of a room that was cut off; undefined until that is known. */
const useLeftRoom = (): [LeftRoom | null | undefined, forget: () => void] => {
  const [left, setLeft] = useState<LeftRoom | null>();
  useEffect(() => {
    let isShown = true;
    const hear = (answer: LeftRoom | null) => {
      if (isShown) setLeft(answer);
    };
    // What can’t be read is in nobody’s way to a new room.
    void leftRoom().then(hear, (error) => {
      notifyFailure(error);
      hear(null);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return [left, () => setLeft(null)];
};

/** Opens a room. If one was cut off, it asks first what becomes of that. */
export const OpenRoomDialog = ({ onClose }: { onClose(): void }) => {
  const [left, forget] = useLeftRoom();
  const [isContinued, setContinued] = useState(false);
  if (left && !isContinued)
    return (
      <LeftRoomDialog left={left} onContinue={() => setContinued(true)} onOther={forget} onClose={onClose} />
    );
  return <OpenRoomForm isReady={left !== undefined} isContinued={isContinued} onClose={onClose} />;
};

type OpenRoomFormProps = {
  /** Whether it is known that no room is left. */
  isReady: boolean;
  /** A room that is continued has its role and its Wi-Fi from before. */
  isContinued: boolean;
  onClose(): void;
};

/** Asks where the room is and what its guests may do. If it can’t be opened, the dialog stays and says why. */
const OpenRoomForm = ({ isReady, isContinued, onClose }: OpenRoomFormProps) => {
  const model = useModel((open) => settingsOf(open).name);
  const { addresses, problem: unknown } = useAddresses();
  const [chosen, setChosen] = useState<string | null>(null);
  const [role, setRole] = useState<RoomSettings['role']>('voice');
  const [wifi, setWifi] = useState(lastWifi);
  const { isWorking, problem, run } = useRequest();
  const address = chosen ?? addresses?.[0]?.address;
  const submit = () => {
    if (isReady && address !== undefined)
      run(() => openRoom({ address, role, wifi: wifi.trim(), isContinued }));
  };
  return (
    <Dialog
      title={say(words.openTitle)}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isWorking || !isReady || address === undefined}>
          {say(isWorking ? words.opening : words.openVerb)}
        </DialogActions>
      }
    >
      <div className="field">
        <span className="field-label">{say(words.model)}</span>
        <bdi>{model}</bdi>
      </div>
      {addresses ? (
        <AddressChoice addresses={addresses} value={address ?? null} onChange={setChosen} />
      ) : unknown === undefined ? (
        <p className="dialog-note">{say(words.findingAddresses)}</p>
      ) : null}
      {isContinued ? null : (
        <>
          <Select
            label={say(words.codeRole)}
            value={role}
            options={CODE_ROLES.map((value) => ({ value, label: say(words.roleChoice, { role: value }) }))}
            onChange={(chosenRole) => setRole(chosenRole)}
          />
          <div>
            <TextField label={say(words.wifi)} value={wifi} onChange={setWifi} maxLength={MAX_WIFI} />
            <p className="dialog-note">{say(words.wifiHint)}</p>
          </div>
        </>
      )}
      <p className="dialog-note">{say(words.plainHttp)}</p>
      {isWindows() && !hasOpenedBefore() ? <p className="dialog-note">{say(words.windowsAsks)}</p> : null}
      <Problem text={problem ?? unknown} />
    </Dialog>
  );
};

const isWindows = (): boolean => /^Win/.test(navigator.platform);
