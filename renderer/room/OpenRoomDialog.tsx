import { useEffect, useState } from 'react';
import type { RoomAddress } from '../../shared/api/room.ts';
import { GUEST_ROLES } from '../../shared/api/room-rights.ts';
import { settingsOf } from '../../shared/model/model.ts';
import { say } from '../../shared/words/messages.ts';
import { useModel } from '../parts/use-model.ts';
import {
  hasOpenedBefore,
  lastWifi,
  openRoom,
  type RoomSettings,
  roomAddresses,
} from '../state/room/hosting.ts';
import { Select } from '../ui/fields/Select.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { DialogActions } from '../ui/overlay/DialogActions.tsx';
import { AddressChoice } from './AddressChoice.tsx';
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

/** Asks where the room is and what its guests may do. If it can’t be opened, the dialog stays and says why. */
export const OpenRoomDialog = ({ onClose }: { onClose(): void }) => {
  const model = useModel((open) => settingsOf(open).name);
  const { addresses, problem: unknown } = useAddresses();
  const [chosen, setChosen] = useState<string | null>(null);
  const [role, setRole] = useState<RoomSettings['role']>('voice');
  const [wifi, setWifi] = useState(lastWifi);
  const { isWorking, problem, run } = useRequest();
  const address = chosen ?? addresses?.[0]?.address;
  const submit = () => {
    if (address !== undefined) run(() => openRoom({ address, role, wifi: wifi.trim() }));
  };
  return (
    <Dialog
      title={say(words.openTitle)}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isWorking || address === undefined}>
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
      <Select
        label={say(words.codeRole)}
        value={role}
        options={GUEST_ROLES.map((value) => ({ value, label: say(words.roleChoice, { role: value }) }))}
        onChange={(chosenRole) => setRole(chosenRole)}
      />
      <div>
        <TextField label={say(words.wifi)} value={wifi} onChange={setWifi} maxLength={MAX_WIFI} />
        <p className="dialog-note">{say(words.wifiHint)}</p>
      </div>
      <p className="dialog-note">{say(words.plainHttp)}</p>
      {isWindows() && !hasOpenedBefore() ? <p className="dialog-note">{say(words.windowsAsks)}</p> : null}
      <Problem text={problem ?? unknown} />
    </Dialog>
  );
};

const isWindows = (): boolean => /^Win/.test(navigator.platform);
