import { useQuery } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client';
import { guide as t } from '../text/guide';

type Question = Schemas['Question'];

/** Most questions that one version can resolve. */
const most = 100;

interface Props {
  project: string;
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

/** Labelers' questions that the instructions have not answered yet; nothing where there are none. */
export function ResolvedQuestions({ project, chosen, onChange }: Props) {
  const questions = useQuery({
    queryKey: ['questions', project, 'unresolved'],
    queryFn: async () => {
      const pages = await Promise.all(
        (['OPEN', 'ANSWERED'] as const).map((state) =>
          body(
            api.GET('/api/v1/projects/{project}/questions', {
              params: { path: { project }, query: { state, limit: most } },
            }),
          ),
        ),
      );
      return pages.flatMap((page) => (page.items ?? []) as Question[]).slice(0, most);
    },
  });
  if (!questions.data || questions.data.length === 0) {
    return null;
  }
  return (
    <fieldset className="plain stack tight">
      <legend>{t.resolves}</legend>
      <p className="muted small">{t.resolvesText}</p>
      {questions.data.map(({ question, text, asker }) => (
        <label key={question} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(question)}
            onChange={(event) => {
              const rest = chosen.filter((one) => one !== question);
              onChange(event.target.checked ? [...rest, question] : rest);
            }}
          />
          <span>
            <span dir="auto">{text}</span> <span className="muted small">{t.askedBy(asker)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
