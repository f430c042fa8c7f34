import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { people as t } from '../text/people';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Failure, Notice } from '../ui/Notice';
import { Hours } from './Hours';

type Act =
  | { kind: 'grant'; skill: string }
  | { kind: 'revoke'; skill: string; reason: string }
  | { kind: 'certify'; domain: string; expires: string; grounds: string }
  | { kind: 'uncertify'; domain: string; justification: string }
  | { kind: 'quota'; tasks: number; reason: string }
  | { kind: 'suspend'; reason: string }
  | { kind: 'reinstate'; reason: string };

const base = '/api/v1/projects/{project}/labelers/{user}';

function run(project: string, user: string, act: Act) {
  const path = { project, user };
  const header = { 'Idempotency-Key': freshId() };
  switch (act.kind) {
    case 'grant':
      return body(
        api.PUT(`${base}/skills/{skill}`, { params: { path: { ...path, skill: act.skill }, header }, body: {} }),
      );
    case 'revoke':
      return body(
        api.POST(`${base}/skills/{skill}/revocation`, {
          params: { path: { ...path, skill: act.skill }, header },
          body: { reason: act.reason },
        }),
      );
    case 'certify':
      return body(
        api.PUT(`${base}/certificates/{domain}`, {
          params: { path: { ...path, domain: act.domain }, header },
          body: { expires: act.expires, grounds: act.grounds },
        }),
      );
    case 'uncertify':
      return body(
        api.POST(`${base}/certificates/{domain}/revocation`, {
          params: { path: { ...path, domain: act.domain }, header },
          body: { justification: act.justification },
        }),
      );
    case 'quota':
      return body(
        api.PUT(`${base}/quota`, { params: { path, header }, body: { tasks: act.tasks, reason: act.reason } }),
      );
    case 'suspend':
      return body(api.POST(`${base}/suspension`, { params: { path, header }, body: { reason: act.reason } }));
    case 'reinstate':
      return body(api.POST(`${base}/reinstatement`, { params: { path, header }, body: { reason: act.reason } }));
  }
}

function isName(text: string): boolean {
  return /^[A-Za-z0-9._-]{1,64}$/.test(text.trim());
}

interface Props {
  project: string;
  labeler: string;
  onClose(): void;
}

/** A labeler's skills, certificates, daily limit, hours, and whether work is handed out; changes say why. */
export function LabelerDialog({ project, labeler, onClose }: Props) {
  const [skill, setSkill] = useState('');
  const [domain, setDomain] = useState('');
  const [until, setUntil] = useState('');
  const [tasks, setTasks] = useState('0');
  const [reason, setReason] = useState('');
  const acting = useMutation({ mutationFn: (act: Act) => run(project, labeler, act) });
  const named = isName(skill);
  const why = reason.trim();
  const act = (one: Act) => () => acting.mutate(one);
  return (
    <Dialog title={t.manage(labeler)} wide onClose={onClose}>
      <Field label={t.reason} hint={t.reasonHint}>
        {(wired) => (
          <input
            {...wired}
            className="input"
            dir="auto"
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="row end">
        <Field label={t.skill} error={skill !== '' && !named ? t.skillWrong : undefined} className="grow">
          {(wired) => (
            <input {...wired} className="input" value={skill} onChange={(event) => setSkill(event.target.value)} />
          )}
        </Field>
        <Button disabled={!named || acting.isPending} onClick={act({ kind: 'grant', skill: skill.trim() })}>
          {t.grant}
        </Button>
        <Button
          disabled={!named || why === '' || acting.isPending}
          onClick={act({ kind: 'revoke', skill: skill.trim(), reason: why })}
        >
          {t.revoke}
        </Button>
      </div>
      <div className="row end">
        <Field label={t.domain} error={domain !== '' && !isName(domain) ? t.skillWrong : undefined} className="grow">
          {(wired) => (
            <input {...wired} className="input" value={domain} onChange={(event) => setDomain(event.target.value)} />
          )}
        </Field>
        <Field label={t.until}>
          {(wired) => (
            <input
              {...wired}
              type="date"
              className="input"
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          )}
        </Field>
        <Button
          disabled={!isName(domain) || until === '' || why === '' || acting.isPending}
          onClick={act({ kind: 'certify', domain: domain.trim(), expires: `${until}T00:00:00Z`, grounds: why })}
        >
          {t.certify}
        </Button>
        <Button
          disabled={!isName(domain) || why === '' || acting.isPending}
          onClick={act({ kind: 'uncertify', domain: domain.trim(), justification: why })}
        >
          {t.uncertify}
        </Button>
      </div>
      <div className="row end">
        <Field label={t.quota} hint={t.quotaHint} className="grow">
          {(wired) => (
            <input
              {...wired}
              className="input"
              inputMode="numeric"
              value={tasks}
              onChange={(event) => setTasks(event.target.value)}
            />
          )}
        </Field>
        <Button
          disabled={!/^\d{1,6}$/.test(tasks) || why === '' || acting.isPending}
          onClick={act({ kind: 'quota', tasks: Number(tasks), reason: why })}
        >
          {t.setQuota}
        </Button>
      </div>
      <div className="stack tight">
        <div className="row">
          <Button danger disabled={why === '' || acting.isPending} onClick={act({ kind: 'suspend', reason: why })}>
            {t.suspend}
          </Button>
          <Button disabled={why === '' || acting.isPending} onClick={act({ kind: 'reinstate', reason: why })}>
            {t.reinstate}
          </Button>
        </div>
        <p className="muted small">{t.suspendText}</p>
      </div>
      {acting.error && <Failure problem={toProblem(acting.error)} />}
      {acting.data && (
        <Notice tone="good" title={t.stands}>
          {[
            t.standsSkills(acting.data.skills),
            t.standsCertificates(Object.keys(acting.data.certificates)),
            t.standsQuota(acting.data.dailyQuota),
            t.standsWork(acting.data.suspended),
          ].join('. ')}
          .
        </Notice>
      )}
      <section className="stack tight" aria-labelledby="hours-title">
        <h3 id="hours-title">{t.hours}</h3>
        <Hours project={project} labeler={labeler} />
      </section>
      <footer>
        <Button primary onClick={onClose}>
          {t.close}
        </Button>
      </footer>
    </Dialog>
  );
}
