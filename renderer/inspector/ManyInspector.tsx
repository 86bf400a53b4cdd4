import { Trash2 } from 'lucide-react';
import type { Status } from '../../shared/model/records.ts';
import { perform, useModel } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { STATUS_OPTIONS } from './options.tsx';

/** Several blocks at once: their number, what they have in common, and what can be done to all of them. */
export const ManyInspector = ({ ids }: { ids: readonly string[] }) => {
  const status = useModel((model) => {
    let common: Status | null = null;
    for (const id of ids) {
      const own = model.rows.process.get(id)?.status ?? null;
      if (common !== null && own !== common) return null;
      common = own;
    }
    return common;
  });
  return (
    <div className="inspector">
      <h2 className="inspector-title">{ids.length.toLocaleString('en')} processes</h2>
      <Select
        label="Status"
        value={status}
        placeholder="Different ones"
        options={STATUS_OPTIONS}
        onChange={(chosen) => perform({ type: 'process.setStatus', ids: [...ids], status: chosen })}
      />
      <div className="inspector-actions">
        <Button onPress={() => perform({ type: 'process.delete', ids: [...ids] })}>
          <Trash2 size={14} aria-hidden /> Delete with all that is inside
        </Button>
      </div>
    </div>
  );
};
