/** Funnel scenarios as a sheet with formulas: a change of a conversion or the quota recalculates the figures. */
import { funnelInputOf, funnelsOf } from '../../../../shared/funnel/input/from-model.ts';
import { reverseFunnel } from '../../../../shared/funnel/reverse.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { say } from '../../../../shared/words/messages.ts';
import { cellName, type Row, type Sheet } from './sheet.ts';
import { words } from './words.ts';

/** Places of the columns that formulas read. */
const CONVERSION = 2;
const CHANCE = 3;
const OPEN = 4;
const NEEDED = 6;
const QUOTA = 7;
const DEAL_SIZE = 8;

export const funnelSheet = (model: Model): Sheet => {
  const rows: Row[] = [];
  for (const funnel of funnelsOf(model)) rows.push(...scenarioRows(model, funnel, rows.length + 1));
  const headings = [
    say(words.scenario),
    say(words.stage),
    say(words.conversion),
    say(words.chance),
    say(words.open),
    say(words.expected),
    say(words.needed),
    say(words.quota),
    say(words.dealSize),
  ];
  return {
    name: say(words.funnel),
    columns: headings.map((heading, i) => ({ heading, width: i < 2 ? 30 : 16 })),
    rows,
  };
};

/** A row for each stage and one for the units won. @param first the place in the sheet of its first row, from 0. */
const scenarioRows = (model: Model, funnel: ReturnType<typeof funnelsOf>[number], first: number): Row[] => {
  const { name = '', stages, quota, dealSize } = funnelInputOf(model, funnel);
  const total = quota.reduce((sum, amount) => sum + amount, 0);
  const { deals, stages: needs } = reverseFunnel(total, dealSize, stages);
  let chance = 1;
  const rows: Row[] = [];
  for (const [i, { name: stage, conversion, open }] of [...stages.entries()].reverse()) {
    chance *= conversion;
    const at = (column: number, below = 0) => cellName(first + i + below, column);
    const need = needs[i]?.required ?? null;
    rows.unshift({
      cells: [
        name,
        stage,
        { number: conversion, isShare: true },
        { formula: `${at(CONVERSION)}*${at(CHANCE, 1)}`, value: chance },
        { number: open },
        { formula: `${at(OPEN)}*${at(CHANCE)}`, value: open * chance },
        // No unit comes through a stage that converts nothing: the division has no result.
        need === null ? null : { formula: `${at(NEEDED, 1)}/${at(CONVERSION)}`, value: need },
        null,
        null,
      ],
    });
  }
  const last = (column: number) => cellName(first + stages.length, column);
  const isFigure = Number.isFinite(deals);
  const won: Row = {
    cells: [
      name,
      say(words.won),
      null,
      { number: 1 },
      null,
      null,
      isFigure ? { formula: `${last(QUOTA)}/${last(DEAL_SIZE)}`, value: deals } : null,
      { number: total },
      { number: dealSize },
    ],
  };
  return [...rows, won];
};
