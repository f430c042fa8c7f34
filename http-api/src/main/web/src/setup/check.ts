import { guideErrors } from '../guide/form';
import { marking } from '../label/model';
import { policyErrors } from '../policy/form';
import { setup } from '../text/setup';
import {
  type ColumnForm,
  type FieldForm,
  lines,
  namesOf,
  type PartForm,
  type RelationForm,
  type SetupForm,
  wholeOf,
} from './form';

export type Errors = Record<string, string>;

const t = setup.check;

/**
 * What keeps the project from being created, by JSON pointers into the request, so that the server's own findings are
 * shown at the same places. The server checks all of it again. Parts are not sent: their pointers begin with `/parts`.
 */
export function setupErrors(form: SetupForm): Errors {
  const errors: Errors = {};
  if (form.name.trim() === '' || form.name.trim().length > 200) {
    errors['/name'] = t.name;
  }
  if (!/^[A-Za-z0-9._-]{0,128}$/.test(form.id.trim())) {
    errors['/id'] = t.id;
  }
  partErrors(form.parts, errors);
  fieldErrors(form.fields, errors);
  under('/instructions', guideErrors(form.sections), errors);
  under('/policy', policyErrors(form.policy), errors);
  const minutes = Number(form.minutes);
  if (!(minutes >= 0.2 && minutes <= 1440)) {
    errors['/leaseSeconds'] = t.between(1, 1440);
  }
  return errors;
}

function under(prefix: string, found: Errors, errors: Errors): void {
  for (const [pointer, message] of Object.entries(found)) {
    errors[prefix + pointer] = message;
  }
}

function partErrors(parts: readonly PartForm[], errors: Errors): void {
  parts.forEach((part, at) => {
    const name = part.name.trim();
    if (name === '') {
      errors[`/parts/${at}/name`] = t.partName;
    } else if (parts.findIndex((one) => one.name.trim() === name) < at) {
      errors[`/parts/${at}/name`] = t.partTaken;
    }
  });
}

function fieldErrors(fields: readonly FieldForm[], errors: Errors): void {
  if (fields.length === 0) {
    errors['/schema/fields'] = t.noQuestions;
  }
  const names = namesOf(fields);
  fields.forEach((field, at) => {
    const pointer = `/schema/fields/${at}`;
    const name = names[at] ?? '';
    if (field.title.trim() === '' || field.title.trim().length > 200) {
      errors[`${pointer}/title`] = t.wording;
    }
    if (!/^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(name)) {
      errors[`${pointer}/name`] = t.fieldName;
    } else if (names.indexOf(name) < at) {
      errors[`${pointer}/name`] = t.taken;
    }
    answerErrors(field, pointer, errors);
  });
}

function answerErrors(field: FieldForm, pointer: string, errors: Errors): void {
  const min = wholeOf(field.min);
  const max = wholeOf(field.max);
  if (marking.has(field.type)) {
    optionErrors(field.options, `${pointer}/types`, errors);
    if (field.of.trim() === '') {
      errors[`${pointer}/of`] = t.of;
    }
    if (field.type === 'spans') {
      relationErrors(field.relations, `${pointer}/relations`, errors);
    }
  } else if (field.type === 'choice') {
    optionErrors(field.options, `${pointer}/options`, errors);
  } else if (field.type === 'choices') {
    const most = lines(field.options).length;
    optionErrors(field.options, `${pointer}/options`, errors);
    if (!(min >= 0)) {
      errors[`${pointer}/min`] = t.atLeast(0);
    }
    if (field.max !== '' && !(max >= min && max <= most)) {
      errors[`${pointer}/max`] = t.between(Number.isNaN(min) ? 0 : min, most);
    }
  } else if (field.type === 'rating') {
    if (Number.isNaN(min)) {
      errors[`${pointer}/min`] = t.whole;
    } else if (!(max > min && max - min <= 100)) {
      errors[`${pointer}/max`] = t.between(min + 1, min + 100);
    }
  } else if (field.type === 'text') {
    if (!(max >= 1 && max <= 100_000)) {
      errors[`${pointer}/maxLength`] = t.between(1, 100_000);
    }
  } else {
    columnErrors(field.columns, `${pointer}/columns`, errors);
  }
}

function optionErrors(text: string, pointer: string, errors: Errors): void {
  const options = lines(text);
  const twice = options.find((option, at) => options.indexOf(option) < at);
  const long = options.find((option) => option.length > 200);
  if (options.length === 0) {
    errors[pointer] = t.options;
  } else if (twice !== undefined) {
    errors[pointer] = t.twice(twice);
  } else if (long !== undefined) {
    errors[pointer] = t.long(long);
  }
}

function relationErrors(relations: readonly RelationForm[], pointer: string, errors: Errors): void {
  relations.forEach((relation, at) => {
    const name = relation.name.trim();
    if (name === '') {
      errors[`${pointer}/${at}/name`] = t.relationName;
    } else if (relations.findIndex((one) => one.name.trim() === name) < at) {
      errors[`${pointer}/${at}/name`] = t.relationTaken;
    }
  });
}

function columnErrors(columns: readonly ColumnForm[], pointer: string, errors: Errors): void {
  if (columns.length === 0) {
    errors[pointer] = t.noColumns;
  }
  columns.forEach((column, at) => {
    const name = column.name.trim();
    if (name === '') {
      errors[`${pointer}/${at}/name`] = t.columnName;
    } else if (columns.findIndex((one) => one.name.trim() === name) < at) {
      errors[`${pointer}/${at}/name`] = t.columnTaken;
    }
    if (column.kind === 'TEXT' && lines(column.options).length > 0) {
      optionErrors(column.options, `${pointer}/${at}/options`, errors);
    }
  });
}
