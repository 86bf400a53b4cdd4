/** What each role of a live room may do with the model. */
import type { Command } from '../../model/apply.ts';

/** Each includes those before it. `owner` is the host’s own windows. */
export const ROOM_ROLES = ['watch', 'voice', 'edit', 'facilitate', 'owner'] as const;
/** The roles that guests have. */
export const GUEST_ROLES = ['watch', 'voice', 'edit'] as const;
export type GuestRole = (typeof GUEST_ROLES)[number];
/** Those that the code gives; more is given to people by name. */
export const CODE_ROLES = ['watch', 'voice'] as const satisfies readonly GuestRole[];
export type CodeRole = (typeof CODE_ROLES)[number];
export type RoomRole = (typeof ROOM_ROLES)[number];

/** The methods of the engine that a guest's editor may call. The rest is for the host. */
export const EDITOR_METHODS = [
  ...['session.hello', 'document.open', 'document.close', 'document.changes'],
  ...['document.apply', 'document.undo', 'document.redo', 'document.history'],
  ...['document.search', 'document.findings', 'job.cancel'],
] as const;

type SingleType = Exclude<Command['type'], 'batch'>;

/** Every command but the batch, under the least role that may give it. */
const COMMANDS = {
  watch: [],
  voice: ['thread.create', 'thread.reply', 'post.edit', 'proposal.create'],
  edit: [
    ...['process.create', 'process.rename', 'process.update', 'process.move', 'process.place'],
    ...['process.duplicate', 'process.paste', 'process.addOutline', 'process.delete'],
    ...['element.add', 'element.update', 'element.move', 'element.remove'],
    ...['flow.add', 'flow.update', 'flow.remove'],
    ...['cell.realise', 'cell.setNone', 'cell.clear', 'cell.fill'],
    ...['step.add', 'step.update', 'step.move', 'step.remove'],
    ...['grouping.add', 'grouping.update', 'grouping.move'],
    ...['useCase.add', 'useCase.update', 'useCase.move'],
    ...['candidate.add', 'candidate.rename', 'candidate.move'],
    'emphasis.set',
  ],
  facilitate: ['proposal.adopt', 'proposal.decline', 'thread.update', 'thread.accept'],
  owner: [
    ...['model.update', 'publication.update', 'check.setSeverity', 'waiver.add', 'waiver.remove'],
    ...['process.setStatus', 'process.import'],
    ...['proposal.update', 'proposal.reopen', 'proposal.duplicate', 'proposal.remove'],
    ...['grouping.remove', 'grouping.realiseEverywhere', 'useCase.remove', 'candidate.remove'],
    ...['thread.remove', 'term.add', 'term.update', 'term.remove', 'term.adopt'],
    ...['vote.cast', 'vote.withdraw', 'vote.rename', 'vote.count'],
    ...['entry.add', 'entry.update', 'entry.merge', 'entry.tellApart', 'entry.remove'],
    ...['lens.add', 'lens.update', 'lens.move', 'lens.remove'],
    ...['snapshot.add', 'snapshot.rename', 'snapshot.remove'],
    ...['funnel.create', 'funnel.update', 'funnel.duplicate', 'funnel.move', 'funnel.remove'],
    ...['stage.add', 'stage.update', 'stage.setOpen', 'stage.move', 'stage.remove', 'quota.set'],
  ],
} as const satisfies Record<RoomRole, readonly SingleType[]>;

/** The least role in a room that may give each command. */
export const ROOM_COMMANDS: ReadonlyMap<string, RoomRole> = new Map(
  ROOM_ROLES.flatMap((role) => COMMANDS[role].map((type) => [type, role] as const)),
);

/** Whether `role` may do what `needed` is needed for. */
export const mayInRoom = (role: RoomRole, needed: RoomRole): boolean =>
  ROOM_ROLES.indexOf(role) >= ROOM_ROLES.indexOf(needed);
