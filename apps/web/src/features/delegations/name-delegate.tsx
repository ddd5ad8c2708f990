import { Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { ArtefactKind, AudienceScope } from '../../gql/graphql.ts';
import { today } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { CommandError } from '../../ui/states.tsx';
import { StaffQuery } from '../identity/organisation-operations.ts';
import { PersonQuery } from '../identity/operations.ts';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { type ViewerPost, useViewer } from '../identity/viewer.ts';
import { NameDelegateMutation } from './operations.ts';

const kinds = Object.entries(labels.kind).map(([value, label]) => ({ value: value as ArtefactKind, label }));
const scopes = Object.entries(labels.scope).map(([value, label]) => ({ value: value as AudienceScope, label }));
const fields = ['postId', 'delegatePostId', 'kinds', 'scopes', 'firstDay', 'lastDay'];

interface NameDelegateProps {
  organisation: { id: string; name: string };
  posts: readonly ViewerPost[];
}

/** Names somebody who decides on behalf of the organisation: of which kinds, to which audiences, from when until when. */
export function NameDelegate({ organisation, posts }: NameDelegateProps) {
  const choice = usePostChoice(posts);
  const [page, setPage] = useState('');
  const [delegate, setDelegate] = useState<Nameable | null>(null);
  const [typed, setTyped] = useState('');
  const [chosenKinds, setKinds] = useState<string[]>([]);
  const [chosenScopes, setScopes] = useState<string[]>([]);
  const [includesOwn, setIncludesOwn] = useState(false);
  const [firstDay, setFirstDay] = useState(today());
  const [lastDay, setLastDay] = useState('');
  const [tried, setTried] = useState(false);
  const { people, isFetching } = useNameable(organisation.id, { page, name: typed === delegate?.label ? '' : typed });
  const name = useCommand(NameDelegateMutation, {
    invalidates: ['StandingDelegations', 'Viewer'],
    onDone: () => {
      notifications.show({ message: 'Named. They find what waits for them under “Releases”.' });
      setDelegate(null);
      setTried(false);
    },
  });
  const missing = (is: boolean, words: string): string | undefined => (tried && is ? words : undefined);

  function submit() {
    setTried(true);
    if (!choice.post || !delegate || chosenKinds.length === 0 || chosenScopes.length === 0 || !firstDay || !lastDay) {
      return;
    }
    name.mutate({
      input: {
        ...{ organisationId: organisation.id, postId: choice.post.id, delegatePostId: delegate.value },
        ...{ kinds: chosenKinds as ArtefactKind[], scopes: chosenScopes as AudienceScope[] },
        ...{ includesOwn, firstDay, lastDay },
      },
    });
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="lg">
        <Text>
          Whoever you name reads what is handed in and releases it as your release authority would, as far as you say
          here. Each release names them, and you, who answer for it.
        </Text>
        <PostChoice
          choice={choice}
          label="Through which post do you name them?"
          error={missing(!choice.post, 'Choose a post.') ?? problemAt(name.error, 'postId')}
        />
        <TextInput
          label="The page of somebody elsewhere"
          description="Empty for your own colleagues. For somebody of another organisation, the address of their page here."
          placeholder="…/people/…"
          value={page}
          onChange={(event) => {
            setPage(event.currentTarget.value);
            setDelegate(null);
          }}
          error={
            page !== '' && !isFetching && people.length === 0
              ? 'There is nobody at this address whom you could name.'
              : undefined
          }
        />
        <Select
          label="Who decides on your behalf"
          placeholder={people.length === 0 ? 'Nobody there whom you could name' : 'Choose a person'}
          data={withChosen(people, delegate)}
          value={delegate?.value ?? null}
          onChange={(_, option) => setDelegate(option)}
          searchable
          searchValue={typed}
          onSearchChange={setTyped}
          // The API has searched already.
          filter={({ options }) => options}
          nothingFoundMessage="Nobody of this name whom you could name"
          error={missing(!delegate, 'Choose a person.') ?? problemAt(name.error, 'delegatePostId')}
          withAsterisk
        />
        <Checkbox.Group
          label="Works of which kinds"
          value={chosenKinds}
          onChange={setKinds}
          error={missing(chosenKinds.length === 0, 'Choose at least one kind.') ?? problemAt(name.error, 'kinds')}
          withAsterisk
        >
          <Group mt="xs" gap="md">
            {kinds.map((kind) => (
              <Checkbox key={kind.value} {...kind} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox.Group
          label="To which audiences"
          value={chosenScopes}
          onChange={setScopes}
          error={missing(chosenScopes.length === 0, 'Choose at least one audience.') ?? problemAt(name.error, 'scopes')}
          withAsterisk
        >
          <Group mt="xs" gap="md">
            {scopes.map((scope) => (
              <Checkbox key={scope.value} {...scope} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox
          label="Also what they hand in themselves"
          description="For a small trust with one writer. You decide so now and answer for it; within the trust alone."
          checked={includesOwn}
          onChange={(event) => setIncludesOwn(event.currentTarget.checked)}
        />
        <Group align="flex-start" grow preventGrowOverflow={false}>
          <TextInput
            type="date"
            label="First day"
            description="Today or later."
            value={firstDay}
            onChange={(event) => setFirstDay(event.currentTarget.value)}
            error={missing(!firstDay, 'Choose a day.') ?? problemAt(name.error, 'firstDay')}
            withAsterisk
          />
          <TextInput
            type="date"
            label="Last day"
            description="Within two years."
            value={lastDay}
            onChange={(event) => setLastDay(event.currentTarget.value)}
            error={missing(!lastDay, 'Choose a day.') ?? problemAt(name.error, 'lastDay')}
            withAsterisk
          />
        </Group>
        <CommandError error={name.error} except={fields} />
        <Button type="submit" loading={name.isPending} style={{ alignSelf: 'flex-start' }}>
          Name them
        </Button>
      </Stack>
    </form>
  );
}

interface Nameable {
  /** Of their post. */
  value: string;
  label: string;
}

/** Whoever was chosen stays, whatever is typed next. */
const withChosen = (people: readonly Nameable[], chosen: Nameable | null): Nameable[] =>
  chosen && !people.some(({ value }) => value === chosen.value) ? [...people, chosen] : [...people];

/** Colleagues of a name, or the person at an address, each by a current post; not oneself, as nobody names themselves. */
function useNameable(organisationId: string, { page, name: typed }: { page: string; name: string }) {
  const [name] = useDebouncedValue(typed.trim(), 250);
  const { person: self } = useViewer();
  const elsewhere = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(page)?.[0];
  const staff = useOperation(StaffQuery, { id: organisationId, name }, { enabled: page === '', keepPrevious: true });
  const found = useOperation(PersonQuery, { id: elsewhere ?? '' }, { enabled: elsewhere !== undefined });
  const person = elsewhere ? found.data?.person : null;
  const colleagues = staff.data?.organisation?.posts.nodes ?? [];
  const posts =
    page === ''
      ? colleagues.map((post) => ({ post, holder: post.person, where: post.title }))
      : (person?.posts ?? []).map((post) => ({
          post,
          holder: person,
          where: `${post.title}, ${post.organisation.name}`,
        }));
  const people = posts.flatMap(({ post, holder, where }) =>
    holder && holder.id !== self?.id ? [{ value: post.id, label: `${holder.name}, ${where}` }] : [],
  );
  return { people, isFetching: staff.isFetching || found.isFetching };
}
