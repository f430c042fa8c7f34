import { holds, useUser } from '../app/session';
import { team as t } from '../text/team';
import { CohortsCard } from './CohortsCard';
import { DevelopmentCard } from './DevelopmentCard';
import { GroupsCard } from './GroupsCard';
import { PulseCard } from './PulseCard';
import '../quality/quality.css';
import './team.css';

/** The people of a project as a team: who stays, how the work feels, who works together, who learns. */
export default function TeamPage({ params }: { params: Record<string, string> }) {
  const id = params.project ?? '';
  const manages = holds(useUser(), ['MANAGER', 'ADMIN'], id);
  return (
    <>
      <h1>{t.title}</h1>
      <CohortsCard project={id} />
      <PulseCard project={id} />
      <GroupsCard project={id} manages={manages} />
      <DevelopmentCard project={id} />
    </>
  );
}
