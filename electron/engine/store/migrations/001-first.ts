/**
 * Version 1: the tables of all records, the journal, and the search index.
 *
 * Frozen: files that were made by it exist. A later change of the record schemas needs a migration of its own.
 * The search index keeps folded text (see `search.ts`), so its tokenizer has no letters left to fold.
 */
import type { Migration } from './migrate.ts';

export const first: Migration = {
  version: 1,
  sql: `
CREATE TABLE "model" (
  "id" TEXT PRIMARY KEY NOT NULL CHECK ("id" IN ('model')),
  "name" TEXT NOT NULL,
  "prefix" TEXT NOT NULL,
  "codeScheme" TEXT NOT NULL CHECK ("codeScheme" IN ('openreference', 'dotted', 'scor', 'idef0', 'none')),
  "definition" TEXT NOT NULL,
  "boxCountMin" INTEGER NOT NULL,
  "boxCountMax" INTEGER NOT NULL,
  "layout" TEXT NOT NULL CHECK ("layout" IN ('row', 'column', 'grid', 'flow', 'free'))
) STRICT;

CREATE TABLE "process" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "parentId" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "proposalId" TEXT REFERENCES "proposal" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "definition" TEXT NOT NULL,
  "status" TEXT NOT NULL CHECK ("status" IN ('proposed', 'nominated', 'approved', 'rejected', 'retired')),
  "owner" TEXT NOT NULL,
  "frozenCode" TEXT,
  "complexity" INTEGER,
  "layout" TEXT CHECK ("layout" IN ('row', 'column', 'grid', 'flow', 'free')),
  "x" REAL,
  "y" REAL,
  "colour" TEXT
) STRICT;

CREATE INDEX "process_parentId" ON "process" ("parentId");

CREATE INDEX "process_proposalId" ON "process" ("proposalId");

CREATE TABLE "reservedCode" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "code" TEXT NOT NULL,
  "owner" TEXT NOT NULL
) STRICT;

CREATE TABLE "element" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "processId" TEXT NOT NULL REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('input', 'output', 'metric', 'practice', 'skill', 'system')),
  "rank" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "linkedProcessId" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "element_processId" ON "element" ("processId");

CREATE INDEX "element_linkedProcessId" ON "element" ("linkedProcessId");

CREATE TABLE "flow" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "sourceId" TEXT NOT NULL REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "targetId" TEXT NOT NULL REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('sequence', 'information', 'material')),
  "label" TEXT NOT NULL
) STRICT;

CREATE INDEX "flow_sourceId" ON "flow" ("sourceId");

CREATE INDEX "flow_targetId" ON "flow" ("targetId");

CREATE TABLE "proposal" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "processId" TEXT NOT NULL REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'adopted', 'declined')),
  "reason" TEXT NOT NULL
) STRICT;

CREATE INDEX "proposal_processId" ON "proposal" ("processId");

CREATE TABLE "grouping" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "processId" TEXT NOT NULL REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "definition" TEXT NOT NULL
) STRICT;

CREATE INDEX "grouping_processId" ON "grouping" ("processId");

CREATE TABLE "cell" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "groupingId" TEXT NOT NULL REFERENCES "grouping" ("id") DEFERRABLE INITIALLY DEFERRED,
  "processId" TEXT NOT NULL REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT NOT NULL CHECK ("state" IN ('realised', 'none')),
  "realisedById" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "cell_groupingId" ON "cell" ("groupingId");

CREATE INDEX "cell_processId" ON "cell" ("processId");

CREATE INDEX "cell_realisedById" ON "cell" ("realisedById");

CREATE TABLE "useCase" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "rank" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "definition" TEXT NOT NULL
) STRICT;

CREATE TABLE "step" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "useCaseId" TEXT NOT NULL REFERENCES "useCase" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "processId" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "step_useCaseId" ON "step" ("useCaseId");

CREATE INDEX "step_processId" ON "step" ("processId");

CREATE TABLE "thread" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('question', 'request', 'note', 'decision')),
  "processId" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "termId" TEXT REFERENCES "term" ("id") DEFERRABLE INITIALLY DEFERRED,
  "useCaseId" TEXT REFERENCES "useCase" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "open" INTEGER NOT NULL CHECK ("open" IN (0, 1)),
  "acceptedPostId" TEXT REFERENCES "post" ("id") DEFERRABLE INITIALLY DEFERRED,
  "asks" TEXT NOT NULL CHECK ("asks" IN ('nothing', 'explode', 'names'))
) STRICT;

CREATE INDEX "thread_processId" ON "thread" ("processId");

CREATE INDEX "thread_termId" ON "thread" ("termId");

CREATE INDEX "thread_useCaseId" ON "thread" ("useCaseId");

CREATE INDEX "thread_acceptedPostId" ON "thread" ("acceptedPostId");

CREATE TABLE "post" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "threadId" TEXT NOT NULL REFERENCES "thread" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "at" TEXT,
  "text" TEXT NOT NULL
) STRICT;

CREATE INDEX "post_threadId" ON "post" ("threadId");

CREATE TABLE "term" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "symbol" TEXT NOT NULL,
  "definition" TEXT NOT NULL,
  "adoptedCandidateId" TEXT REFERENCES "candidate" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "term_adoptedCandidateId" ON "term" ("adoptedCandidateId");

CREATE TABLE "candidate" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "termId" TEXT NOT NULL REFERENCES "term" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL,
  "name" TEXT NOT NULL
) STRICT;

CREATE INDEX "candidate_termId" ON "candidate" ("termId");

CREATE TABLE "vote" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "candidateId" TEXT REFERENCES "candidate" ("id") DEFERRABLE INITIALLY DEFERRED,
  "proposalId" TEXT REFERENCES "proposal" ("id") DEFERRABLE INITIALLY DEFERRED,
  "voter" TEXT NOT NULL
) STRICT;

CREATE INDEX "vote_candidateId" ON "vote" ("candidateId");

CREATE INDEX "vote_proposalId" ON "vote" ("proposalId");

CREATE TABLE "lens" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "rank" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "definition" TEXT NOT NULL
) STRICT;

CREATE TABLE "emphasis" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "lensId" TEXT NOT NULL REFERENCES "lens" ("id") DEFERRABLE INITIALLY DEFERRED,
  "processId" TEXT NOT NULL REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "weight" INTEGER NOT NULL
) STRICT;

CREATE INDEX "emphasis_lensId" ON "emphasis" ("lensId");

CREATE INDEX "emphasis_processId" ON "emphasis" ("processId");

CREATE TABLE "funnel" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "processId" TEXT NOT NULL REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "currency" TEXT NOT NULL,
  "period" TEXT NOT NULL CHECK ("period" IN ('week', 'month', 'quarter')),
  "start" TEXT NOT NULL,
  "dealSize" REAL NOT NULL,
  "carriedOver" REAL NOT NULL,
  "winDefinition" TEXT NOT NULL,
  "termId" TEXT REFERENCES "term" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "funnel_processId" ON "funnel" ("processId");

CREATE INDEX "funnel_termId" ON "funnel" ("termId");

CREATE TABLE "stage" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "funnelId" TEXT NOT NULL REFERENCES "funnel" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "conversion" REAL NOT NULL,
  "lagPeriods" INTEGER NOT NULL,
  "open" REAL NOT NULL,
  "openByPeriod" TEXT,
  "processId" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "stage_funnelId" ON "stage" ("funnelId");

CREATE INDEX "stage_processId" ON "stage" ("processId");

CREATE TABLE "quota" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "funnelId" TEXT NOT NULL REFERENCES "funnel" ("id") DEFERRABLE INITIALLY DEFERRED,
  "period" INTEGER NOT NULL,
  "amount" REAL NOT NULL,
  "scheduledWins" REAL NOT NULL,
  "won" REAL
) STRICT;

CREATE INDEX "quota_funnelId" ON "quota" ("funnelId");

CREATE TABLE "snapshot" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "seq" INTEGER NOT NULL,
  "at" TEXT NOT NULL,
  "author" TEXT NOT NULL
) STRICT;

CREATE TABLE "waiver" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "check" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "at" TEXT NOT NULL
) STRICT;

CREATE TABLE "checkSetting" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "check" TEXT NOT NULL,
  "severity" TEXT NOT NULL CHECK ("severity" IN ('error', 'warning', 'hint', 'off'))
) STRICT;

CREATE TABLE "change" (
  "seq" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('do', 'undo', 'redo')),
  "of" INTEGER REFERENCES "change" ("seq"),
  "forward" TEXT NOT NULL,
  "inverse" TEXT NOT NULL
) STRICT;

CREATE INDEX "change_actor" ON "change" ("actor", "seq", "kind", "of");

CREATE TABLE "searchable" (
  "rowid" INTEGER PRIMARY KEY,
  "source" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  UNIQUE ("source", "id")
) STRICT;

CREATE VIRTUAL TABLE "search" USING fts5(
  "text",
  content = 'searchable',
  content_rowid = 'rowid',
  tokenize = 'trigram case_sensitive 1',
  detail = none,
  columnsize = 0
);
`,
};
