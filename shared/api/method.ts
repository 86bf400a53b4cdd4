/** How a method of the contract is written down: who may call it, what it takes and what it gives. */
import { z } from 'zod';
import type { Right, Role } from '../model/roles.ts';
import { fileField as file } from './library-entry.ts';

export const method = <P extends z.ZodType, R extends z.ZodType>(
  role: Role,
  params: P,
  result: R,
  right?: Right,
) => ({ role, right, params, result });
export const nothing = z.null();
export const onFile = { file };
