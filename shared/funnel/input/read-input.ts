/** The way in to the calculator: a scenario that can be calculated with, or what is wrong with it. */
import { type FunnelInput, funnelInputSchema } from './input.ts';
import { crossProblems, type Problem, problemFrom } from './problems.ts';

/**
 * Reads a scenario from JSON that has been parsed already, or from the fields of a form.
 * @returns the scenario with its defaults filled in, or one problem for each field at fault. Beyond types and limits it
 *   refuses stages that share a name, lists longer than the quota, profiles of more units than are open, and
 *   conversions whose product is too small to calculate with.
 */
export const readFunnelInput = (value: unknown): { input: FunnelInput } | { problems: Problem[] } => {
  const parsed = funnelInputSchema.safeParse(value);
  if (!parsed.success) return { problems: parsed.error.issues.flatMap((issue) => problemFrom(issue, value)) };
  const problems = crossProblems(parsed.data);
  return problems.length > 0 ? { problems } : { input: parsed.data };
};
