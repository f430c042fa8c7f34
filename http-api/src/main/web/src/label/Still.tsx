import { type ReactNode, useState } from 'react';
import type { Label, Schemas, Work } from '../api/client';
import { type Task, TaskProvider } from './task';

/** Shows an answer on the item, which cannot be changed. */
export function Still({ work, label, children }: { work: Work; label: Label; children: ReactNode }) {
  const [focus, setFocus] = useState({ active: work.schema.fields[0]?.name ?? '', chosen: -1 });
  const enter = (names: readonly string[]) =>
    setFocus((now) => (names.includes(now.active) ? now : { active: names[0] ?? '', chosen: -1 }));
  const task: Task = {
    work,
    draft: label,
    put: () => undefined,
    active: focus.active,
    activate: (field) => enter([field]),
    enter,
    answered: () => undefined,
    chosen: focus.chosen,
    choose: (at) => setFocus((now) => ({ ...now, chosen: at })),
    typeOf: (field) => field.types?.[0] ?? '',
    setType: () => undefined,
    relating: null,
    relate: () => undefined,
    errors: {},
  };
  return <TaskProvider value={task}>{children}</TaskProvider>;
}

/** A task as stages want it: nobody holds it, so the assignment is an empty one. */
export function workOf(project: Schemas['Project'], task: Schemas['Task']): Work {
  const never = new Date(0).toISOString();
  return {
    assignment: { id: '', grantedAt: never, leaseUntil: never, leaseSeconds: 0, versions: project.versions },
    task: task.task,
    item: task.item ?? {},
    schema: project.schema,
    instructions: { version: project.versions.instructions, sections: [] },
  };
}
