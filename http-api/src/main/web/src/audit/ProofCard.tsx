import { useMutation } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client';
import { toProblem } from '../api/problem';
import { audit as t } from '../text/audit';
import { Button } from '../ui/Button';
import { Failure, Notice } from '../ui/Notice';
import type { Event } from './events';
import { canCheck, check, type Finding, type Proof, program } from './proof';

interface Props {
  project: string;
  task: Schemas['Task'];
  events: readonly Event[];
}

/** The proof exactly as the server answers it. */
async function fetchProof(project: string, task: string): Promise<string> {
  const text: unknown = await body(
    api.GET('/api/v1/projects/{project}/tasks/{task}/proof', {
      params: { path: { project, task } },
      parseAs: 'text',
    }),
  );
  return text as string;
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Checks the hash chain here, and gives it away to be checked elsewhere. */
export function ProofCard({ project, task, events }: Props) {
  const checking = useMutation({
    mutationFn: async () => check(JSON.parse(await fetchProof(project, task.task)) as Proof, events),
  });
  const saving = useMutation({
    mutationFn: async () =>
      save(`${task.externalId.replace(/[^\w.-]+/g, '_')}-proof.json`, await fetchProof(project, task.task)),
  });
  const failure = checking.error ?? saving.error;
  return (
    <section className="card stack" aria-labelledby="proof-title">
      <h2 id="proof-title">{t.proof}</h2>
      <p className="muted small">{t.proofText}</p>
      <div className="row tight">
        {canCheck() && (
          <Button primary disabled={checking.isPending} onClick={() => checking.mutate()}>
            {checking.isPending ? t.checking : t.check}
          </Button>
        )}
        <Button disabled={saving.isPending} onClick={() => saving.mutate()}>
          {t.download}
        </Button>
      </div>
      {!canCheck() && (
        <Notice tone="warn" title={t.insecure}>
          {t.insecureText}
        </Notice>
      )}
      {failure && <Failure problem={toProblem(failure)} />}
      {checking.data && <Found finding={checking.data} />}
      <details>
        <summary className="small">{t.byHand}</summary>
        <p className="muted small">{t.byHandText}</p>
        <pre className="mono small stored" tabIndex={0}>
          {program}
        </pre>
      </details>
    </section>
  );
}

function Found({ finding }: { finding: Finding }) {
  switch (finding.kind) {
    case 'whole':
      return (
        <Notice tone="good" title={t.whole}>
          <p>{t.wholeText(finding.links)}</p>
          <p className="mono small hash">
            {t.head} {finding.head}
          </p>
        </Notice>
      );
    case 'not-shown':
      return (
        <Notice tone="bad" title={t.notShown(finding.at)}>
          {t.notShownText}
        </Notice>
      );
    default:
      return (
        <Notice
          tone="bad"
          title={
            finding.kind === 'broken' ? t.broken(finding.at) : finding.kind === 'not-start' ? t.notStart : t.notHead
          }
        >
          {t.brokenText}
        </Notice>
      );
  }
}
