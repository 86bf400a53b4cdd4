/** The text of a QR code that connects a phone to a Wi-Fi, as its camera reads it. Only the name is known, never a password. */
export const wifiCode = (name: string): string => `WIFI:S:${name.replace(/[\\;,":]/g, '\\$&')};;`;
