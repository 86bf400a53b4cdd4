/** The file of a pipeline as far as it has been read, and what can be done with it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Mapping, Target } from '../../../shared/funnel/pipeline/mapping.ts';
import type { Study } from '../../../shared/funnel/pipeline/study.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { keptMapping } from './mapping-memory.ts';
import type { PipelineAnswer, PipelineJob } from './pipeline-worker.ts';
import { words } from './words.ts';

type Reading =
  | { readonly step: 'none' }
  /** The share of the file that has been read, from 0 to 1. */
  | { readonly step: 'reading'; readonly name: string; readonly share: number }
  | { readonly step: 'problem'; readonly problem: string }
  | { readonly step: 'read'; readonly rows: number; readonly chosen: Partial<Mapping> };

type Pipeline = {
  readonly reading: Reading;
  /** The result of reading the file by the latest choices; null until it is known. */
  readonly study: Study | null;
  /** Whether the study is of the current choices. */
  readonly isCurrent: boolean;
  choose(file: File | undefined): void;
  change(fields: Partial<Mapping>): void;
  /** Stops reading. What was read of the file is dropped. */
  cancel(): void;
};

/**
 * Reads files in a worker. A study belongs to the choices and the scenario that it was requested for: an outdated one is
 * dropped, so that nothing can be applied that isn’t on screen.
 * @param asNow changes whenever the stages or the periods of `target` do.
 */
export const usePipeline = (target: Target, asNow: string): Pipeline => {
  const [reading, setReading] = useState<Reading>({ step: 'none' });
  const [study, setStudy] = useState<Study | null>(null);
  const [isCurrent, setCurrent] = useState(false);
  const worker = useRef<Worker | null>(null);
  const lastId = useRef(0);

  const end = useCallback(() => {
    lastId.current++;
    worker.current?.terminate();
    worker.current = null;
    setStudy(null);
  }, []);
  useEffect(() => end, [end]);

  const choose = async (file: File | undefined) => {
    if (!file) return;
    end();
    const id = lastId.current;
    setReading({ step: 'reading', name: file.name, share: 0 });
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
    if (id !== lastId.current) return;
    if (!bytes) {
      setReading({ step: 'problem', problem: say(words.unreadable) });
      return;
    }
    const made = new Worker(new URL('./pipeline-worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    made.addEventListener('message', ({ data }: MessageEvent<PipelineAnswer>) => {
      if (data.id !== lastId.current) return;
      if (data.kind === 'progress') setReading({ step: 'reading', name: file.name, share: data.share });
      if (data.kind === 'problem') setReading({ step: 'problem', problem: data.problem });
      if (data.kind === 'table')
        setReading({ step: 'read', rows: data.rows, chosen: keptMapping(data.head) });
      if (data.kind === 'study') {
        setStudy(data.study);
        setCurrent(true);
      }
    });
    const stages = target.stages.map(({ name }) => name);
    made.postMessage({ kind: 'file', id, bytes, stages, locale: locale() } satisfies PipelineJob, [
      bytes.buffer,
    ]);
  };

  const chosen = reading.step === 'read' ? reading.chosen : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file may have 100,000 rows, to be read again if stages or periods differ, not with each figure; `asNow` tells.
  useEffect(() => {
    if (!chosen) return;
    const id = ++lastId.current;
    setCurrent(false);
    worker.current?.postMessage({ kind: 'study', id, chosen, target } satisfies PipelineJob);
  }, [chosen, asNow]);

  return {
    reading,
    study: study && chosen ? { ...study, mapping: { ...study.mapping, ...chosen } } : null,
    isCurrent,
    choose: (file) => void choose(file),
    change: (fields) =>
      setReading((before) =>
        before.step === 'read' ? { ...before, chosen: { ...before.chosen, ...fields } } : before,
      ),
    cancel: () => {
      end();
      setReading({ step: 'none' });
    },
  };
};
