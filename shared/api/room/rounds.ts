/**
 * The contract of a room's activities: ideas, votes, the timer, the parking lot, and whether everybody is ready. One round runs
 * at a time. What guests send stays in the room's own file until the facilitator keeps it in the model.
 */
import { z } from 'zod';

/** What guests send has a key of the page's choice: sent again, it is the same thing; of an idea nobody else knows it. */
const key = z.string().min(16).max(64);
const id = z.string().min(1).max(128);
/** What a round is about: a block, or with null the model. */
const about = z.string().max(128).nullable();

export const MAX_PROMPT = 400;
export const MAX_OPTIONS = 60;
export const MAX_DOTS = 20;
const text = z.string().max(8_000);
const seconds = z.int().min(10).max(5_940);

/** What can be voted on. The name follows the model; `text` is for what has no record. */
const optionRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('block'), id }),
  z.strictObject({ kind: z.literal('idea'), id }),
  z.strictObject({ kind: z.literal('proposal'), id }),
  z.strictObject({ kind: z.literal('candidate'), id }),
]);
export type OptionRef = z.infer<typeof optionRef>;

/** What the facilitator does. What can't be done is refused in a sentence. */
export const roomAct = z.discriminatedUnion('type', [
  /** Refused while a round runs or the tray holds ideas. */
  z.strictObject({
    type: z.literal('ideas.start'),
    about,
    prompt: z.string().max(MAX_PROMPT),
    /** Whether only counts are seen until the round ends. */
    isHidden: z.boolean().default(true),
    isNamed: z.boolean().default(false),
    mostEach: z.int().min(1).max(50).default(20),
    /** The round ends by itself after this time. */
    seconds: seconds.nullable().default(null),
  }),
  /** Refused while a round runs, for fewer than two options, and for one that does not exist. */
  z.strictObject({
    type: z.literal('vote.start'),
    about,
    prompt: z.string().max(MAX_PROMPT),
    options: z.array(optionRef).min(2).max(MAX_OPTIONS),
    dots: z.int().min(1).max(MAX_DOTS).default(3),
    mostPerOption: z.int().min(1).max(MAX_DOTS).default(1),
    isHidden: z.boolean().default(true),
    isSecret: z.boolean().default(true),
    seconds: seconds.nullable().default(null),
  }),
  /** Ideas go into the tray; a vote shows its result. */
  z.strictObject({ type: z.literal('round.end') }),
  /** Closes the result of a vote; discards a running round with all that was sent. */
  z.strictObject({ type: z.literal('round.discard') }),
  /** Votes of people without a phone, in all, for one option. */
  z.strictObject({ type: z.literal('vote.hands'), optionId: id, count: z.int().min(0).max(999) }),
  z.strictObject({ type: z.literal('timer.start'), seconds, endsRound: z.boolean().default(false) }),
  z.strictObject({ type: z.literal('timer.add'), seconds: z.int().min(1).max(5_940) }),
  z.strictObject({ type: z.literal('timer.pause') }),
  z.strictObject({ type: z.literal('timer.resume') }),
  z.strictObject({ type: z.literal('timer.stop') }),
  /** Ideas become one: the last keeps its text, the others' texts stay with it, and their counts are added. */
  z.strictObject({ type: z.literal('tray.merge'), ids: z.array(id).min(1).max(500), into: id }),
  z.strictObject({ type: z.literal('tray.drop'), ids: z.array(id).min(1).max(500) }),
  /** Moves ideas to the parking lot. */
  z.strictObject({ type: z.literal('tray.park'), ids: z.array(id).min(1).max(500) }),
  /** Takes back the last merge, drop or parking. */
  z.strictObject({ type: z.literal('tray.undo') }),
  /** The ideas have become these blocks, in the same order. An idea comes back if its block goes, as by undo. */
  z.strictObject({
    type: z.literal('tray.taken'),
    ids: z.array(id).min(1).max(500),
    blockIds: z.array(id).min(1).max(500),
  }),
  z.strictObject({ type: z.literal('parking.add'), text, about }),
  /** Thoughts that were kept in the model, or dropped, leave the parking lot. */
  z.strictObject({ type: z.literal('parking.kept'), ids: z.array(id).min(1).max(500) }),
  z.strictObject({ type: z.literal('parking.drop'), ids: z.array(id).min(1).max(500) }),
  z.strictObject({ type: z.literal('ready.ask') }),
  z.strictObject({ type: z.literal('ready.end') }),
]);
export type RoomAct = z.infer<typeof roomAct>;

const timer = z.strictObject({
  /** Milliseconds left as this is sent; no more count down while it is paused. */
  leftMs: z.int().min(0),
  isPaused: z.boolean(),
  endsRound: z.boolean(),
});
export type RoomTimer = z.infer<typeof timer>;

const trayIdea = z.strictObject({
  id,
  text: z.string(),
  /** How many sent it, by what was merged into it. */
  count: z.int().min(1),
  /** Texts that were merged into it. */
  also: z.array(z.string()),
  /** Who sent it, where the round was with names. */
  names: z.array(z.string()),
  /** Ideas with the same number have similar names, and stand one after the other. */
  group: z.int(),
});
export type TrayIdea = z.infer<typeof trayIdea>;

const ideasRound = z.strictObject({
  kind: z.literal('ideas'),
  id,
  about,
  prompt: z.string(),
  isHidden: z.boolean(),
  isNamed: z.boolean(),
  mostEach: z.int(),
  /** Ideas so far, and how many people sent them. */
  count: z.int(),
  people: z.int(),
  /** The latest 200 themselves, the latest first, where they are not hidden. */
  ideas: z.array(z.strictObject({ id, text: z.string(), name: z.string().nullable() })),
});

const option = z.strictObject({
  id,
  ref: optionRef,
  /** Empty for what has none. */
  code: z.string(),
  name: z.string(),
  definition: z.string(),
});
export type VoteOption = z.infer<typeof option>;

/** Dots of phones, the people they came from, and votes of people without a phone. */
const result = z.strictObject({ optionId: id, dots: z.int(), people: z.int(), hands: z.int() });
export type VoteResult = z.infer<typeof result>;

const voteRound = z.strictObject({
  kind: z.literal('vote'),
  id,
  about,
  prompt: z.string(),
  options: z.array(option),
  dots: z.int(),
  mostPerOption: z.int(),
  isHidden: z.boolean(),
  isSecret: z.boolean(),
  /** What was on its way as the vote ended is counted for 2 s more. */
  isOver: z.boolean(),
  /** How many have voted. */
  people: z.int(),
  startedAt: z.string(),
  /** In the order of the options; null while they are hidden. */
  results: z.array(result).nullable(),
  /** Votes of people without a phone, by option: the facilitator enters them and sees them at any time. */
  hands: z.array(z.strictObject({ optionId: id, count: z.int() })),
});

const parked = z.strictObject({
  id,
  text: z.string(),
  about,
  /** Who parked it; null for an idea of the tray. */
  by: z.string().nullable(),
  at: z.string(),
});
export type ParkedThought = z.infer<typeof parked>;

/** All activities of a room as its host's windows see them. */
export const roomActivity = z.strictObject({
  round: z.discriminatedUnion('kind', [ideasRound, voteRound]).nullable(),
  timer: timer.nullable(),
  /** Ideas of rounds that are over and were not dealt with yet; null if there are none, and nothing to take back. */
  tray: z
    .strictObject({ about, prompt: z.string(), ideas: z.array(trayIdea), canUndo: z.boolean() })
    .nullable(),
  parked: z.array(parked),
  /** How many are ready; null if nobody asked. */
  ready: z.int().nullable(),
});
export type RoomActivity = z.infer<typeof roomActivity>;
export type IdeasRound = z.infer<typeof ideasRound>;
export type VoteRound = z.infer<typeof voteRound>;

/** What a guest's page sends for an activity. `id` comes back with `done`, `refused` or `ballot`. */
export const activityMessages = [
  /** A new idea or, with a known key, its new text; none deletes it. Refused with `round-over` after the end. */
  z.strictObject({
    type: z.literal('idea'),
    id: z.int(),
    roundId: id,
    key,
    text,
  }),
  /** Asks for the ballot of a secret vote, once for each person. Answered with `ballot`. */
  z.strictObject({ type: z.literal('takeBallot'), id: z.int(), roundId: id }),
  /** The whole ballot: the last one counts; dots on an option that is gone don't. `ballot` is the one that was handed out; null for a vote with names. */
  z.strictObject({
    type: z.literal('vote'),
    id: z.int(),
    roundId: id,
    ballot: z.string().max(64).nullable(),
    dots: z.array(z.strictObject({ optionId: id, count: z.number() })).max(MAX_OPTIONS),
  }),
  z.strictObject({ type: z.literal('park'), id: z.int(), key, text, about }),
  z.strictObject({ type: z.literal('ready'), id: z.int(), isReady: z.boolean() }),
] as const;

/** What every guest sees of the activities; the same for all, so that it is written once. */
const guestActivity = z.strictObject({
  round: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('ideas'),
        id,
        prompt: z.string(),
        /** The block it is about; null for the model. */
        about: z.strictObject({ id, code: z.string(), name: z.string() }).nullable(),
        mostEach: z.int(),
        isHidden: z.boolean(),
        isNamed: z.boolean(),
        count: z.int(),
        people: z.int(),
        /** The latest 40, where they are not hidden. */
        ideas: z.array(z.string()),
      }),
      z.strictObject({
        kind: z.literal('vote'),
        id,
        prompt: z.string(),
        options: z.array(z.strictObject({ id, code: z.string(), name: z.string(), definition: z.string() })),
        dots: z.int(),
        mostPerOption: z.int(),
        isSecret: z.boolean(),
        isOver: z.boolean(),
        people: z.int(),
        /** In the order of the options; null while they are hidden. */
        results: z.array(z.strictObject({ optionId: id, dots: z.int(), hands: z.int() })).nullable(),
      }),
    ])
    .nullable(),
  timer: timer.nullable(),
  isReadyAsked: z.boolean(),
});
export type GuestActivity = z.infer<typeof guestActivity>;

/** What the door sends for activities. `activity` replaces the one before. */
export const activityAnswers = [
  z.strictObject({ type: z.literal('activity'), activity: guestActivity }),
  z.strictObject({ type: z.literal('ballot'), id: z.int(), ballot: z.string() }),
] as const;

/** What is left of a room that ended by a crash: its next opening may continue it. */
export const leftRoom = z.strictObject({
  file: z.string(),
  /** The model's name then. */
  model: z.string(),
  address: z.string(),
  /** When something was last written, as an ISO 8601 instant. */
  at: z.string(),
  people: z.int(),
  /** Ideas, votes and thoughts in it. */
  things: z.int(),
});
export type LeftRoom = z.infer<typeof leftRoom>;

export const RECORD_FORMATS = ['markdown', 'csv', 'json'] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];
