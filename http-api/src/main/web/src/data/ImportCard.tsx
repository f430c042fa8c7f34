import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Project } from '../api/client';
import { type Problem, toProblem } from '../api/problem';
import { data as t } from '../text/data';
import { Button } from '../ui/Button';
import { Failure, Notice } from '../ui/Notice';
import { Chooser } from './Chooser';
import { FileHead } from './FileHead';
import { type Format, formatOf, type Head, headOf } from './head';
import { Rejections } from './Rejections';
import { type Imported, keyOf, type Sending, send } from './sending';
import { type ImportRow, useImports } from './useImports';

const headBytes = 64 * 1024;
/** Up to this size the file's text is kept, to show lines that were not taken. */
const keptBytes = 8 * 1024 * 1024;

type Stage =
  | { kind: 'waiting' }
  | { kind: 'sending'; sent: number }
  | { kind: 'stopped' }
  | { kind: 'broken'; problem: Problem }
  | { kind: 'done'; imported: Imported };

/** Takes a file of items: shows how it begins, sends it, says how far it is, and reports what was not taken. */
export function ImportCard({ project }: { project: Project }) {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState<Format>('text/csv');
  const [text, setText] = useState<{ head: string; all: string | null }>({ head: '', all: null });
  const [stage, setStage] = useState<Stage>({ kind: 'waiting' });
  const sending = useRef<Sending | null>(null);
  useEffect(() => () => sending.current?.stop(), []);

  const take = async (chosen: File) => {
    const all = chosen.size <= keptBytes ? await chosen.text() : null;
    const head = all?.slice(0, headBytes) ?? (await chosen.slice(0, headBytes).text());
    setFile(chosen);
    setText({ head, all });
    setFormat(formatOf(chosen.name, head));
    setStage({ kind: 'waiting' });
  };
  const go = async (chosen: File) => {
    setStage({ kind: 'sending', sent: 0 });
    const key = await keyOf(chosen);
    sending.current = send(project.id, chosen, format, key, (sent) => setStage({ kind: 'sending', sent }));
    try {
      setStage({ kind: 'done', imported: await sending.current.done });
    } catch (failure) {
      const stopped = failure instanceof DOMException && failure.name === 'AbortError';
      setStage(stopped ? { kind: 'stopped' } : { kind: 'broken', problem: toProblem(failure) });
    }
    sending.current = null;
    for (const key of ['imports', 'progress']) {
      void client.invalidateQueries({ queryKey: [key, project.id] });
    }
  };
  const head = file ? headOf(text.head, format, text.head.length < headBytes, project.schema) : null;
  return (
    <section className="card stack" aria-labelledby="import-title">
      <div>
        <h2 id="import-title">{t.importTitle}</h2>
        <p className="muted small">{t.importText}</p>
      </div>
      <Chooser project={project} file={file} busy={stage.kind === 'sending'} onFile={(one) => void take(one)} />
      {file && head && stage.kind !== 'done' && (
        <>
          <FileHead file={file} head={head} format={format} onFormat={setFormat} />
          <Act
            project={project.id}
            file={file}
            head={head}
            stage={stage}
            onGo={() => void go(file)}
            onStop={() => sending.current?.stop()}
          />
        </>
      )}
      {stage.kind === 'done' && <Done project={project.id} imported={stage.imported} text={text.all} />}
    </section>
  );
}

interface ActProps {
  project: string;
  file: File;
  head: Head;
  stage: Stage;
  onGo(): void;
  onStop(): void;
}

function Act({ project, file, head, stage, onGo, onStop }: ActProps) {
  if (stage.kind === 'sending') {
    return <SendingMeter project={project} size={file.size} sent={stage.sent} onStop={onStop} />;
  }
  return (
    <div className="stack tight">
      {stage.kind === 'stopped' && <Notice tone="warn">{t.stopped}</Notice>}
      {stage.kind === 'broken' && (
        <>
          <Failure problem={stage.problem} />
          {stage.problem.status === 0 && <p className="muted small">{t.broke}</p>}
        </>
      )}
      <div>
        <Button primary disabled={head.columns.length === 0} onClick={onGo}>
          {stage.kind === 'waiting' ? t.go : t.again}
        </Button>
      </div>
    </div>
  );
}

interface MeterProps {
  project: string;
  size: number;
  sent: number;
  onStop(): void;
}

function SendingMeter({ project, size, sent, onStop }: MeterProps) {
  const imports = useImports(project, true);
  const running = ((imports.data?.pages[0]?.items ?? []) as ImportRow[]).find((row) => !row.complete);
  const share = size === 0 ? 1 : Math.min(1, sent / size);
  const percent = `${Math.round(share * 100)} %`;
  return (
    <div className="stack tight" role="status">
      <progress className="sent" value={share} aria-label={t.importTitle}>
        {percent}
      </progress>
      <div className="spread">
        <span className="muted small">
          {share < 1 ? t.sending(percent) : t.finishing} {running ? t.taken(running.accepted) : ''}
        </span>
        <Button small onClick={onStop}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}

function Done({ project, imported, text }: { project: string; imported: Imported; text: string | null }) {
  const { accepted, duplicates, rejected, resumed } = imported;
  return (
    <div className="stack tight" data-imported={accepted} data-rejected={rejected}>
      <Notice tone={rejected > 0 ? 'warn' : 'good'} title={t.done(accepted)}>
        {t.doneText(duplicates, rejected)} {resumed && t.resumed}
      </Notice>
      {rejected > 0 && <Rejections project={project} run={imported.run} text={text} />}
    </div>
  );
}
