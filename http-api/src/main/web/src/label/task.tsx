import { createContext, type RefObject, useContext, useEffect } from 'react';
import type { LabelField, LabelValue, Work } from '../api/client';
import type { Draft, Mark, Span } from './model';
import { marksOf, withMarks } from './model';
import { type Relating, type Relation, relatedBy, relationsOf, settled, withoutSpan, withRelations } from './relations';

/** The task on the table, for questions and stages: the answer so far, what has the keys, and which mark is chosen. */
export interface Task {
  work: Work;
  draft: Draft;
  put(field: string, value: LabelValue | undefined, typing?: boolean): void;
  /** Name of the field that digits and mark keys go to. */
  active: string;
  activate(field: string): void;
  /** Gives the keys to one of the fields, unless one of them has them: for a stage that several share. */
  enter(fields: readonly string[]): void;
  /** Goes on after an answer that is complete with one key. */
  answered(field: string): void;
  /** Place of the chosen mark in the active field's list; -1 for none. */
  chosen: number;
  choose(at: number): void;
  /** The type that the next mark of a field gets. */
  typeOf(field: LabelField): string;
  setType(field: LabelField, type: string): void;
  /** The spans that are being related, if any are. */
  relating: Relating | null;
  relate(relating: Relating | null): void;
  /** What the server found wrong with an earlier answer, by field. */
  errors: Record<string, string>;
}

const Context = createContext<Task | null>(null);
export const TaskProvider = Context.Provider;

export function useTask(): Task {
  const task = useContext(Context);
  if (!task) {
    throw new Error('outside of a task');
  }
  return task;
}

/** Takes the focus for a stage that came later than its question: stages are loaded when first needed. */
export function useStageFocus(stage: RefObject<HTMLElement | SVGElement | null>, fields: readonly LabelField[]): void {
  const { active } = useTask();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the stage comes onto the page
  useEffect(() => {
    const focused = document.activeElement;
    const free = focused === document.body || focused?.closest('[data-question]') === focused;
    if (free && fields.some((field) => field.name === active)) {
      stage.current?.focus({ preventScroll: true });
    }
  }, []);
}

export interface Marks<M extends Mark> {
  marks: readonly M[];
  chosen: number;
  active: boolean;
  type: string;
  add(mark: M): void;
  replace(at: number, mark: M, sliding?: boolean): void;
  remove(at: number): void;
  choose(at: number): void;
  /** How the marks are related: spans only. */
  relations: readonly Relation[];
  relate(relation: Relation): void;
  unrelate(at: number): void;
}

/** The marks of one field, and what can be done with them. */
export function useMarks<M extends Mark>(field: LabelField): Marks<M> {
  const task = useTask();
  const marks = marksOf(task.draft[field.name]) as readonly M[];
  const relations = relationsOf(task.draft[field.name]);
  const put = (next: readonly M[], kept: readonly Relation[], sliding = false) => {
    const value = () =>
      field.type === 'spans' ? withRelations(next as readonly Mark[] as Span[], kept) : withMarks(field.type, next);
    task.put(field.name, next.length === 0 ? undefined : value(), sliding);
  };
  const active = task.active === field.name;
  return {
    marks,
    active,
    chosen: active ? task.chosen : -1,
    type: task.typeOf(field),
    add: (mark) => {
      put([...marks, mark], relations);
      task.activate(field.name);
      task.choose(marks.length);
    },
    replace: (at, mark, sliding) => {
      const next = marks.map((one, index) => (index === at ? mark : one));
      put(next, settled(field, next as readonly Mark[] as Span[], relations), sliding);
    },
    remove: (at) => {
      put(
        marks.filter((_, index) => index !== at),
        withoutSpan(relations, at),
      );
      task.choose(marks.length > 1 ? Math.min(at, marks.length - 2) : -1);
    },
    choose: (at) => {
      task.activate(field.name);
      task.choose(at);
    },
    relations,
    relate: (relation) => put(marks, relatedBy(relations, relation)),
    unrelate: (at) =>
      put(
        marks,
        relations.filter((_, index) => index !== at),
      ),
  };
}
