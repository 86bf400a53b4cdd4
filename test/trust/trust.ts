/**
 * `npm run trust [-- KILLS [MINUTES]]`: kills, faults and altered inputs, as a table. The exit code is 1 if anything that was
 * acknowledged was lost, or a sound file was refused.
 * KILLS is the number of kills at moments of chance (1,000 unless told), MINUTES when no further round begins.
 */
import { FAULTS, faultOutcome } from './faults.ts';
import { FORMATS, fuzz } from './fuzz.ts';
import { crashPoint, emptyTally, hasStrace, MODES, randomKill, type Tally, warmUp } from './kills.ts';

const [kills = 1000, minutes = 60] = process.argv.slice(2).map(Number);
const end = Date.now() + minutes * 60_000;
const isOver = () => Date.now() > end;
/** Crash points take half of the time at most, so that random kills get a share on a slow machine too. */
const crashPointsEnd = Date.now() + minutes * 30_000;
/** Calls that write, flush, cut or remove a file. SQLite flushes by one of two, depending on how it was compiled. */
const CRASH_CALLS = ['pwrite64', 'fsync,fdatasync', 'ftruncate', 'unlink'];
let wrong = 0;
/** How long the session is that is killed at each of its calls: long enough for two checkpoints. */
const CHANGES = Math.min(8, Math.max(4, Math.ceil(kills / 50)));

const row = (...cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const told = (
  what: string,
  { kills: count, acknowledged, lost, refused, damaged, examples }: Tally,
): void => {
  row(what, count, acknowledged, lost, refused, damaged);
  wrong += lost + refused + damaged;
  for (const example of examples.slice(0, 5)) console.error(`${what}: ${example}`);
};

row('killed', 'kills', 'acknowledged', 'lost', 'refused', 'damaged');
row('---', '---:', '---:', '---:', '---:', '---:');

warmUp();
if (hasStrace()) {
  for (const call of CRASH_CALLS) {
    const tally = emptyTally();
    for (let nth = 1; Date.now() < crashPointsEnd && (await crashPoint(call, nth, CHANGES, tally)); nth++);
    // A call that a session never makes would pass with nothing tried.
    if (tally.kills === 0 && Date.now() < crashPointsEnd) {
      console.error(`no session was killed at a ${call}`);
      wrong++;
    }
    told(`at every ${call} of a session, its checkpoints and its end`, tally);
  }
} else console.log('\nCrash points were not tried: strace is not installed.\n');

const NAMES = {
  edit: 'during single changes',
  heavy: 'during changes of hundreds of blocks',
  checkpoint: 'while the log is moved into the file',
};
const tallies = MODES.map((mode) => ({ mode, tally: emptyTally() }));
for (let round = 0; round < kills && !isOver(); round++) {
  const next = tallies[round % tallies.length];
  if (next) await randomKill(next.mode, round + 1, next.tally);
}
for (const { mode, tally } of tallies) told(NAMES[mode], tally);

console.log('');
row('fault', 'acknowledged', 'lost', 'refused');
row('---', '---:', '---:', '---');
for (const fault of FAULTS) {
  const { fault: name, acknowledged, lost, refused } = faultOutcome(fault);
  row(name, acknowledged, lost, refused ?? 'no');
  wrong += lost + (refused === null ? 0 : 1);
}

console.log('');
row('altered inputs', 'inputs', 'accepted', 'refused with a sentence', 'defects');
row('---', '---:', '---:', '---:', '---:');
for (const format of FORMATS) {
  const { inputs, taken, refused, defects } = await fuzz(format, Math.min(1000, kills), 5);
  row(format, inputs, taken, refused, defects.length);
  wrong += defects.length;
  for (const defect of defects.slice(0, 3)) console.error(`${format}: ${defect}`);
}
process.exitCode = wrong === 0 ? 0 : 1;
