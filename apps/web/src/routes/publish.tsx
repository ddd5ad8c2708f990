import { Button, Radio, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useCommand, useOperation } from '../client/hooks.ts';
import { problemAt } from '../client/problems.ts';
import { typesOf } from '../features/artefacts/draft-fields.tsx';
import { CreateDraftMutation } from '../features/artefacts/draft-operations.ts';
import { KindIcon } from '../features/artefacts/kind-icon.tsx';
import { OrganisationQuery } from '../features/identity/organisation-operations.ts';
import { NoPost } from '../features/identity/no-post.tsx';
import { PostChoice, usePostChoice } from '../features/identity/post-choice.tsx';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import { useVocabulary } from '../features/vocabulary/vocabulary.ts';
import type { ArtefactKind } from '../gql/graphql.ts';
import { labels } from '../ui/labels.ts';
import { Page, Sheet } from '../ui/page.tsx';
import { CommandError } from '../ui/states.tsx';
import classes from './publish.module.css';

export function PublishPage() {
  return (
    <SignedIn title="Publish">
      <Page
        size="normal"
        title="Publish something"
        lead="Start a draft. It is yours to work on until your organisation’s release authority releases it."
      >
        <StartDraft />
      </Page>
    </SignedIn>
  );
}

const kinds: { value: ArtefactKind; description: string }[] = [
  { value: 'CURRICULUM', description: 'Units, lessons, resources, assessments.' },
  { value: 'CPD', description: 'Sequences, sessions, practice tasks.' },
  { value: 'RESEARCH', description: 'Enquiries, reviews, case studies.' },
  { value: 'IMPROVEMENT', description: 'Codified practice, models, policies.' },
];

function StartDraft() {
  const navigate = useNavigate();
  const { posts } = useViewer();
  const { terms } = useVocabulary();
  const choice = usePostChoice(posts);
  const [kind, setKind] = useState<ArtefactKind | ''>('');
  const [type, setType] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [holder, setHolder] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const holders = useRightsHolders(choice.post?.organisation ?? null);
  const create = useCommand(CreateDraftMutation, {
    invalidates: ['MyWork'],
    onDone: (version) => navigate({ to: '/drafts/$versionId', params: { versionId: version.id } }),
  });

  if (posts.length === 0) return <NoPost />;

  const rightsHolderId = holders.some((organisation) => organisation.id === holder)
    ? holder
    : (choice.post?.organisation.id ?? null);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!choice.post || kind === '' || !type || title.trim() === '') return;
    create.mutate({
      input: { postId: choice.post.id, kind, type, title: title.trim(), ...(rightsHolderId ? { rightsHolderId } : {}) },
    });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Sheet>
        <Stack gap="xl">
          <PostChoice
            choice={choice}
            label="Through which post do you publish?"
            error={tried && !choice.post ? 'Choose a post.' : problemAt(create.error, 'postId')}
          />
          {holders.length > 1 && (
            <Radio.Group
              label="Whose work is it?"
              description="The rights holder: usually who employed you when you made it."
              value={rightsHolderId ?? ''}
              onChange={setHolder}
            >
              <Stack gap="xs" mt="xs">
                {holders.map((organisation) => (
                  <Radio key={organisation.id} value={organisation.id} label={organisation.name} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <Radio.Group
            label="What kind of work is it?"
            value={kind}
            onChange={(value) => {
              setKind(value);
              setType(null);
            }}
            error={tried && kind === '' ? 'Choose a kind.' : undefined}
            withAsterisk
          >
            <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs" spacing="sm">
              {kinds.map((item) => (
                <Radio.Card
                  key={item.value}
                  value={item.value}
                  className={classes.card}
                  aria-label={labels.kind[item.value]}
                >
                  <KindIcon kind={item.value} size={24} />
                  <span>
                    <strong>{labels.kind[item.value]}</strong>
                    <span className={classes.description}>{item.description}</span>
                  </span>
                </Radio.Card>
              ))}
            </SimpleGrid>
          </Radio.Group>
          <Select
            label="Type"
            placeholder={kind === '' ? 'Choose the kind first' : 'Choose a type'}
            disabled={kind === ''}
            data={kind === '' ? [] : typesOf(terms('artefact-type'), kind)}
            value={type}
            onChange={setType}
            error={tried && !type ? 'Choose a type.' : problemAt(create.error, 'type')}
            searchable
            withAsterisk
          />
          <TextInput
            label="Title"
            description="You can change it later."
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            error={tried && title.trim() === '' ? 'Give it a title.' : problemAt(create.error, 'title')}
            maxLength={200}
            withAsterisk
          />
          <CommandError error={create.error} except={['postId', 'type', 'title']} />
          <Button type="submit" loading={create.isPending} style={{ alignSelf: 'flex-start' }}>
            Start the draft
          </Button>
        </Stack>
      </Sheet>
    </form>
  );
}

/** The organisation of the post, and the trusts it is in now. */
function useRightsHolders(organisation: { id: string; name: string } | null) {
  const query = useOperation(OrganisationQuery, { id: organisation?.id ?? '' }, { enabled: organisation !== null });
  if (!organisation) return [];
  const parents = query.data?.organisation?.parents.filter((membership) => !membership.leftOn) ?? [];
  return [organisation, ...parents.map((membership) => membership.parent)];
}
