import { Button, Text } from '@mantine/core';
import { useCommand } from '../../client/hooks.ts';
import type { AdoptionPartsFragment } from '../../gql/graphql.ts';
import { formatDay, plural } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import { CommandError } from '../../ui/states.tsx';
import { useViewer } from '../identity/viewer.ts';
import classes from './adoptions.module.css';
import type { PageArtefact } from './artefact-page.ts';
import { EndAdoptionMutation } from './operations.ts';

/** Who uses it, as far as the reader may know, and the way to stop for one's own organisation. */
export function Adoptions({ artefact }: { artefact: PageArtefact }) {
  const mine = new Set(artefact.myAdoptions.map((adoption) => adoption.id));
  const all = [...artefact.myAdoptions, ...artefact.adoptions.nodes.filter((adoption) => !mine.has(adoption.id))];
  if (all.length === 0) return null;
  const beyond = (artefact.adoptions.totalCount ?? 0) - artefact.adoptions.nodes.length;
  return (
    <Section title="Who uses it" id="adoptions">
      <ul className={classes.list}>
        {all.map((adoption) => (
          <li key={adoption.id}>
            <Adoption adoption={adoption} own={mine.has(adoption.id)} />
          </li>
        ))}
      </ul>
      {beyond > 0 && <Text c="dimmed">And {plural(beyond, 'more organisation')}.</Text>}
    </Section>
  );
}

function Adoption({ adoption, own }: { adoption: AdoptionPartsFragment; own: boolean }) {
  const { posts } = useViewer();
  const end = useCommand(EndAdoptionMutation, { invalidates: ['Artefact'] });
  // The post is not a choice here: only one in the organisation that uses it can end its use.
  const acting = posts.filter((post) => post.organisation.id === adoption.organisation.id);
  const facts = [
    labels.mode[adoption.mode],
    adoption.following ? 'follows new versions' : `stays with version ${adoption.version?.number ?? '–'}`,
    ...(adoption.hoursSaved ? [`${plural(adoption.hoursSaved, 'hour')} saved`] : []),
    `since ${formatDay(adoption.adoptedAt)}`,
  ];
  return (
    <>
      <TextLink to="/organisations/$organisationId" params={{ organisationId: adoption.organisation.id }} fw={600}>
        {adoption.organisation.name}
      </TextLink>
      <span className={classes.facts}>{facts.join(' · ')}</span>
      {own &&
        acting.map((post) => (
          <Button
            key={post.id}
            variant="subtle"
            size="compact-sm"
            loading={end.isPending}
            onClick={() => end.mutate({ input: { adoptionId: adoption.id, postId: post.id } })}
          >
            Stop using it, as {post.title}
          </Button>
        ))}
      <CommandError error={end.error} />
    </>
  );
}
