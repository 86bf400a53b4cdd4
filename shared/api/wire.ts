/**
 * A whole model on its way through a door. The contract's results hold its data as rows; between the engine's end and the
 * window's it is packed, which is what most of the time of opening a large model would go into otherwise.
 */
import { type PackedData, packed, unpacked } from '../model/packed.ts';
import type { ModelData } from '../model/records.ts';

type WithData = { readonly data: ModelData };
type WithPacked = { readonly data: { readonly packed: PackedData | string } };

/**
 * A result of the engine as it is sent.
 * @param asText for doors that copy values one by one: for those a single text is many times as quick.
 */
export const toWire = (result: unknown, asText = false): unknown => {
  if (!holds<WithData>(result, 'format')) return result;
  const data = packed(result.data);
  return { ...result, data: { packed: asText ? JSON.stringify(data) : data } } satisfies WithPacked;
};

/** The result that `toWire` was given. */
export const fromWire = (result: unknown): unknown => {
  if (!holds<WithPacked>(result, 'packed')) return result;
  const data = result.data.packed;
  return { ...result, data: unpacked(typeof data === 'string' ? JSON.parse(data) : data) } satisfies WithData;
};

const holds = <T extends object>(result: unknown, mark: string): result is T =>
  typeof result === 'object' &&
  result !== null &&
  'data' in result &&
  typeof result.data === 'object' &&
  result.data !== null &&
  mark in result.data;
