/**
 * Schemas compile themselves by `eval` where they may. The page's content policy forbids it, and to try costs a report of the
 * violation, for which the whole script is parsed once more. Imported first, before any schema is made.
 */
import { z } from 'zod';

z.config({ jitless: true });
