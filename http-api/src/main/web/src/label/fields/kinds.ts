import type { ComponentType } from 'react';
import type { LabelField } from '../../api/client';
import { ChoiceQuestion } from './ChoiceQuestion';
import { ChoicesQuestion } from './ChoicesQuestion';
import { FieldsQuestion } from './FieldsQuestion';
import { MarksQuestion } from './MarksQuestion';
import { RatingQuestion } from './RatingQuestion';
import { TextQuestion } from './TextQuestion';

/** How each type of field is asked. Types that mark up the item also have a stage: see `stage/Stage.tsx`. */
export const questions: Record<string, ComponentType<{ field: LabelField }>> = {
  choice: ChoiceQuestion,
  choices: ChoicesQuestion,
  rating: RatingQuestion,
  text: TextQuestion,
  fields: FieldsQuestion,
  spans: MarksQuestion,
  boxes: MarksQuestion,
  polygons: MarksQuestion,
  'time-regions': MarksQuestion,
};
