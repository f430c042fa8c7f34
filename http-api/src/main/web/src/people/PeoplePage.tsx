import { holds, useUser } from '../app/session';
import { people as t } from '../text/people';
import { LabelersCard } from './LabelersCard';
import { RolesCard } from './RolesCard';
import './people.css';

/** Who works in a project: their roles, and what they did. */
export default function PeoplePage({ params }: { params: Record<string, string> }) {
  const id = params.project ?? '';
  const user = useUser();
  return (
    <>
      <h1>{t.title}</h1>
      {holds(user, ['ADMIN']) && <RolesCard project={id} />}
      <LabelersCard project={id} manages={holds(user, ['MANAGER', 'ADMIN'], id)} />
    </>
  );
}
