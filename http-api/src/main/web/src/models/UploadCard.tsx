import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Problem, toProblem } from '../api/problem';
import { download, keyOf, type Sending, sendTo } from '../data/sending';
import { models as t } from '../text/models';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Failure, Notice } from '../ui/Notice';
import { type Report, reportOf } from './report';

type Stage =
  | { kind: 'waiting' }
  | { kind: 'sending'; sent: number }
  | { kind: 'stopped' }
  | { kind: 'broken'; problem: Problem }
  | { kind: 'done'; report: Report; text: string };

const named = (text: string) => /^[A-Za-z0-9._-]{1,64}$/.test(text);

/** Takes a file of predictions: sends it, says how far it is, and reports what was not taken. */
export function UploadCard({ project }: { project: string }) {
  const client = useQueryClient();
  const [model, setModel] = useState('');
  const [version, setVersion] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [stage, setStage] = useState<Stage>({ kind: 'waiting' });
  const sending = useRef<Sending<string> | null>(null);
  useEffect(() => () => sending.current?.stop(), []);
  const go = async (chosen: File) => {
    setStage({ kind: 'sending', sent: 0 });
    const parts = [project, model, version].map(encodeURIComponent);
    const path = `/api/v1/projects/${parts[0]}/models/${parts[1]}/versions/${parts[2]}/predictions`;
    const key = await keyOf(chosen);
    sending.current = sendTo<string>(path, chosen, 'application/x-ndjson', key, 'text', (sent) =>
      setStage({ kind: 'sending', sent }),
    );
    try {
      const text = await sending.current.done;
      setStage({ kind: 'done', report: reportOf(text), text });
    } catch (failure) {
      const stopped = failure instanceof DOMException && failure.name === 'AbortError';
      setStage(stopped ? { kind: 'stopped' } : { kind: 'broken', problem: toProblem(failure) });
    }
    sending.current = null;
    void client.invalidateQueries({ queryKey: ['models', project] });
  };
  const busy = stage.kind === 'sending';
  const name = (label: string, value: string, set: (text: string) => void) => (
    <Field label={label} error={value === '' || named(value) ? undefined : t.nameWrong}>
      {(wired) => (
        <input
          {...wired}
          className="input"
          disabled={busy}
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <section className="card stack" aria-labelledby="upload-title" data-no-shortcuts="">
      <div>
        <h2 id="upload-title">{t.upload}</h2>
        <p className="muted small">{t.uploadText}</p>
      </div>
      <div className="row">
        {name(t.name, model, setModel)}
        {name(t.version, version, setVersion)}
      </div>
      <div className="row">
        <label className="button file-button" data-disabled={busy || undefined}>
          {file ? t.other : t.choose}
          <input
            type="file"
            className="hidden-file"
            accept=".jsonl,.ndjson,application/x-ndjson"
            disabled={busy}
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? file);
              setStage({ kind: 'waiting' });
              event.target.value = '';
            }}
          />
        </label>
        {file && <span dir="auto">{t.chosen(file.name, t.size(file.size))}</span>}
      </div>
      {file && busy && <Meter size={file.size} sent={stage.sent} onStop={() => sending.current?.stop()} />}
      {stage.kind === 'stopped' && <Notice tone="warn">{t.stopped}</Notice>}
      {stage.kind === 'broken' && <Failure problem={stage.problem} />}
      {stage.kind === 'done' && <Done report={stage.report} text={stage.text} name={`${model}-${version}`} />}
      {!busy && (
        <div>
          <Button
            primary
            disabled={!file || !named(model) || !named(version)}
            onClick={() => {
              if (file) {
                void go(file);
              }
            }}
          >
            {stage.kind === 'waiting' ? t.go : t.again}
          </Button>
        </div>
      )}
    </section>
  );
}

function Meter({ size, sent, onStop }: { size: number; sent: number; onStop(): void }) {
  const share = size === 0 ? 1 : Math.min(1, sent / size);
  const percent = `${Math.round(share * 100)} %`;
  return (
    <div className="stack tight" role="status">
      <progress className="sent" value={share} aria-label={t.upload}>
        {percent}
      </progress>
      <div className="spread">
        <span className="muted small">{share < 1 ? t.sending(percent) : t.finishing}</span>
        <Button small onClick={onStop}>
          {t.stop}
        </Button>
      </div>
    </div>
  );
}

/** So many lines are shown; the report has all of them. */
const shown = 50;

function Done({ report, text, name }: { report: Report; text: string; name: string }) {
  const { recorded, unchanged, rejected, cut } = report;
  return (
    <div className="stack tight" data-recorded={recorded} data-rejected={rejected.length}>
      <Notice tone={rejected.length > 0 || cut ? 'warn' : 'good'} title={t.done(recorded)}>
        {t.doneText(unchanged, rejected.length)} {cut && t.cut}
      </Notice>
      {rejected.length > 0 && (
        <>
          <section className="scroll-x" tabIndex={0} aria-label={t.rejected}>
            <table className="table" aria-label={t.rejected}>
              <thead>
                <tr>
                  <th scope="col" className="number">
                    {t.line}
                  </th>
                  <th scope="col">{t.where}</th>
                  <th scope="col">{t.wrong}</th>
                </tr>
              </thead>
              <tbody>
                {rejected.slice(0, shown).map((row) => (
                  <tr key={row.line}>
                    <td className="number">{row.line.toLocaleString('en')}</td>
                    <td className="mono small">{row.pointer}</td>
                    <td>{row.message}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <div className="row">
            <Button small onClick={() => download(`${name}-report.jsonl`, text, 'application/x-ndjson')}>
              {t.report}
            </Button>
            {rejected.length > shown && <span className="muted small">{t.more(rejected.length - shown)}</span>}
          </div>
        </>
      )}
    </div>
  );
}
