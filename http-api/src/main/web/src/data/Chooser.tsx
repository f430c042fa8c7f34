import { type DragEvent, useState } from 'react';
import type { Project } from '../api/client';
import { data as t } from '../text/data';
import { Button } from '../ui/Button';
import { exampleOf, type Format } from './head';
import { download } from './sending';

interface Props {
  project: Project;
  file: File | null;
  busy: boolean;
  onFile(file: File): void;
}

const examples: { format: Format; ending: 'csv' | 'jsonl' }[] = [
  { format: 'text/csv', ending: 'csv' },
  { format: 'application/x-ndjson', ending: 'jsonl' },
];

/** Where a file is dropped or chosen, with examples of what it may hold. */
export function Chooser({ project, file, busy, onFile }: Props) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped && !busy) {
      onFile(dropped);
    }
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      data-small={file ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      role="group"
      aria-label={t.drop}
    >
      {!file && <strong>{t.drop}</strong>}
      <label className={file ? 'button' : 'button primary'} data-disabled={busy || undefined}>
        {file ? t.other : t.choose}
        <input
          type="file"
          className="hidden-file"
          accept=".csv,.jsonl,.ndjson,.json,text/csv,application/x-ndjson"
          disabled={busy}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) {
              onFile(chosen);
            }
            event.target.value = '';
          }}
        />
      </label>
      {!file && (
        <>
          <p className="muted small">{t.columns}</p>
          <p className="muted small">{t.lines}</p>
          <div className="row">
            <span className="muted small">{t.example}:</span>
            {examples.map(({ format, ending }) => {
              const text = exampleOf(project.schema, format);
              return text === null ? (
                <span key={ending} className="muted small">
                  {t.noMedia}
                </span>
              ) : (
                <Button key={ending} small onClick={() => download(`${project.id}-example.${ending}`, text, format)}>
                  {t.exampleFor[ending]}
                </Button>
              );
            })}
          </div>
        </>
      )}
    </div>
  );
}
