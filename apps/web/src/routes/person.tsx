import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../client/hooks.ts';
import { PersonQuery } from '../features/identity/operations.ts';
import { useViewer } from '../features/identity/viewer.ts';
import { FollowButton } from '../features/inbox/follow-button.tsx';
import { useVocabulary } from '../features/vocabulary/vocabulary.ts';
import { formatDay } from '../ui/format.ts';
import { TextLink } from '../ui/links.tsx';
import { Page, PageFrame, Section } from '../ui/page.tsx';
import { Empty, LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';
import classes from '../ui/rows.module.css';

const route = getRouteApi('/people/$personId');

export function PersonPage() {
  const { personId } = route.useParams();
  const viewer = useViewer();
  const { label } = useVocabulary();
  const query = useOperation(PersonQuery, { id: personId });
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  const person = query.data?.person;
  if (!person) return <NotFoundPage />;
  return (
    <Page
      title={person.name}
      eyebrow="Person"
      lead={person.about ?? undefined}
      actions={
        viewer.person &&
        viewer.person.id !== person.id && (
          <FollowButton kind="Person" id={person.id} name={person.name} isFollowed={person.isFollowed} />
        )
      }
    >
      <Section title="Posts" id="posts">
        {person.posts.length === 0 ? (
          <Empty title="No current post" />
        ) : (
          <ul className={classes.rows}>
            {person.posts.map((post) => (
              <li key={post.id} className={classes.row}>
                <div className={classes.words}>
                  <strong>{post.title}</strong>
                  <TextLink to="/organisations/$organisationId" params={{ organisationId: post.organisation.id }}>
                    {post.organisation.name}
                  </TextLink>
                  <span className={classes.quiet}>
                    {[
                      ...post.subjects.map((code) => label('subject', code)),
                      ...post.phases.map((code) => label('phase', code)),
                      `since ${formatDay(post.startedOn)}`,
                    ].join(' · ')}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
