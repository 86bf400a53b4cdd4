/** A new random id of 32 hexadecimal digits. `crypto.randomUUID` is no choice: pages on plain http lack it. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
