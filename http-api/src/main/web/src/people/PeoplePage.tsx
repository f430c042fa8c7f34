import { holds, useUser } from '../app/session';
import { people as t } from '../text/people';
import { InvitationsCard } from './InvitationsCard';
import { LabelersCard } from './LabelersCard';
import { RolesCard } from './RolesCard';
import './people.css';

/** Who works in a project: their roles, and what they did. */
export default function PeoplePage({ params }: { params: Record<string, string> }) {
  const id = params.project ?? '';
  const user = useUser();
  const manages = holds(user, ['MANAGER', 'ADMIN'], id);
  return (
    <>
      <h1>{t.title}</h1>
      {holds(user, ['ADMIN']) && <RolesCard project={id} />}
      {manages && <InvitationsCard project={id} admin={holds(user, ['ADMIN'])} />}
      <LabelersCard project={id} manages={manages} />
    </>
  );
}
