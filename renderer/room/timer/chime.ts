/** A short chime without a file: two tones that fade. Silent where the machine has no sound, or the browser allows none. */

const TONES_HZ = [659.3, 987.8];
const TONE_S = 0.9;
const APART_S = 0.22;
const VOLUME = 0.25;

export const chime = async (): Promise<void> => {
  try {
    const context = new AudioContext();
    await context.resume();
    const ends = TONES_HZ.map((frequency, i) => sound(context, frequency, context.currentTime + i * APART_S));
    await Promise.all(ends);
    await context.close();
  } catch {
    // The notice says the same.
  }
};

const sound = (context: AudioContext, frequency: number, at: number): Promise<unknown> => {
  const gain = new GainNode(context, { gain: 0 });
  const tone = new OscillatorNode(context, { frequency });
  tone.connect(gain).connect(context.destination);
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(VOLUME, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, at + TONE_S);
  tone.start(at);
  tone.stop(at + TONE_S);
  return new Promise((resolve) => tone.addEventListener('ended', resolve));
};
