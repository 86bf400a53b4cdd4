/** What people may do with a model, by their role. */

/** Each role may do what the ones before it may. */
export const ROLES = ['viewer', 'commenter', 'editor', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** Whether `role` may do what `needed` is needed for. */
export const isAtLeast = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);

/** What a viewer or a commenter sees only if it is granted: the history, exports, and the funnel with its money. */
export const RIGHTS = ['history', 'export', 'funnel'] as const;
export type Right = (typeof RIGHTS)[number];

/** The rights that come with a role and those granted beside it. */
export const rightsOf = (role: Role, granted: readonly Right[] = []): readonly Right[] =>
  isAtLeast(role, 'editor') ? RIGHTS : RIGHTS.filter((right) => granted.includes(right));
