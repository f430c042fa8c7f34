import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { people as t } from '../text/people';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { changedDay, type Day, daysOf, newHours, weekOf } from './week';

type WorkingHours = Schemas['WorkingHours'];

interface Props {
  project: string;
  labeler: string;
}

/** When a labeler works, by the clock on their wall. */
export function Hours({ project, labeler }: Props) {
  const path = { project, user: labeler };
  const shift = useQuery({
    queryKey: ['shift', project, labeler],
    queryFn: () => body(api.GET('/api/v1/projects/{project}/labelers/{user}/shift', { params: { path } })),
  });
  if (shift.isPending) {
    return <Waiting />;
  }
  if (shift.error) {
    return <Failure problem={toProblem(shift.error)} />;
  }
  return <Week key={shift.data.revision} project={project} labeler={labeler} stored={shift.data.hours ?? null} />;
}

function Week({ project, labeler, stored }: Props & { stored: WorkingHours | null }) {
  const client = useQueryClient();
  const [hours, setHours] = useState(stored);
  const setting = useMutation({
    mutationFn: (next: WorkingHours | null) =>
      body(
        api.PUT('/api/v1/projects/{project}/labelers/{user}/hours', {
          params: { path: { project, user: labeler }, header: { 'Idempotency-Key': freshId() } },
          body: next ? { hours: next } : {},
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['shift', project, labeler] }),
  });
  if (!hours) {
    return (
      <div className="row">
        <span className="muted">{t.anyTime}</span>
        <Button small onClick={() => setHours(newHours())}>
          {t.setHours}
        </Button>
        {stored && (
          <Button small primary disabled={setting.isPending} onClick={() => setting.mutate(null)}>
            {t.saveHours}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className="stack tight">
      <Field label={t.zone} hint={t.zoneHint}>
        {(wired) => (
          <input
            {...wired}
            className="input"
            value={hours.zone}
            onChange={(event) => setHours({ ...hours, zone: event.target.value })}
          />
        )}
      </Field>
      <Days hours={hours} onChange={setHours} />
      {hours.exceptions.length > 0 && <p className="muted small">{t.exceptions(hours.exceptions.length)}</p>}
      {setting.error && <Failure problem={toProblem(setting.error)} />}
      <div className="row">
        <Button disabled={setting.isPending} onClick={() => setting.mutate(hours)}>
          {setting.isSuccess ? t.savedHours : t.saveHours}
        </Button>
        <Button quiet onClick={() => setHours(null)}>
          {t.noHours}
        </Button>
      </div>
    </div>
  );
}

function Days({ hours, onChange }: { hours: WorkingHours; onChange(hours: WorkingHours): void }) {
  const set = (day: Day) => onChange({ ...hours, week: weekOf(hours.week, day) });
  return (
    <table className="table days" aria-label={t.hours}>
      <thead>
        <tr>
          <th scope="col">{t.day}</th>
          <th scope="col">{t.from}</th>
          <th scope="col">{t.to}</th>
        </tr>
      </thead>
      <tbody>
        {daysOf(hours.week).map((day) => (
          <tr key={day.day}>
            <th scope="row">
              <label className="check">
                <input
                  type="checkbox"
                  checked={day.works}
                  onChange={(event) => set({ ...day, works: event.target.checked })}
                />
                {t.days[day.day]}
              </label>
            </th>
            {(['from', 'to'] as const).map((end) => (
              <td key={end}>
                <input
                  type="time"
                  className="input slim"
                  aria-label={t.time(t.days[day.day], t[end])}
                  disabled={!day.works || day.more > 0}
                  value={day[end].slice(0, 5)}
                  onChange={(event) => set(changedDay(day, end, event.target.value))}
                />
                {end === 'to' && day.more > 0 && <span className="muted small"> {t.moreTimes(day.more)}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
