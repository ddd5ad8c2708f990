import { Button, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { CommunityEventKind, CommunityEventPartsFragment, CommunityPaperRole } from '../../gql/graphql.ts';
import { labels } from '../../ui/labels.ts';
import { LinesInput } from '../../ui/lines-input.tsx';
import { CommandError } from '../../ui/states.tsx';
import { ChangeCommunityEventMutation, PlanCommunityEventMutation } from './calendar-operations.ts';
import { addressOf, referenceOf } from './reference-address.ts';

interface EventFormProps {
  communityId: string;
  /** The one to change; a new one is planned without. */
  event?: CommunityEventPartsFragment;
  onDone: () => void;
}

const kinds = Object.entries(labels.eventKind).map(([value, label]) => ({ value, label }));
const zone = 'Europe/London';

/** Plans a meeting or event, or changes one. What was typed stays when it is refused. */
export function EventForm({ communityId, event, onDone }: EventFormProps) {
  const papersAs = (role: CommunityPaperRole) =>
    (event?.papers ?? []).flatMap((paper) => (paper.role === role ? [addressOf(paper.reference)] : []));
  const [values, setValues] = useState({
    ...{ kind: event?.kind ?? 'MEETING', title: event?.title ?? '' },
    ...{ descriptionMarkdown: event?.descriptionMarkdown ?? '', place: event?.place ?? '', link: event?.link ?? '' },
    ...{ localStart: event?.localStart ?? '', localEnd: event?.localEnd ?? '', capacity: event?.capacity ?? null },
  });
  const [agenda, setAgenda] = useState<string[]>(papersAs('AGENDA'));
  const [minutes, setMinutes] = useState<string[]>(papersAs('MINUTES'));
  const [wrong, setWrong] = useState<string | null>(null);
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  const plan = useCommand(PlanCommunityEventMutation, { invalidates: ['CommunityEvents'], onDone });
  const change = useCommand(ChangeCommunityEventMutation, { invalidates: ['CommunityEvents'], onDone });
  const error = plan.error ?? change.error;
  const timeZone = event?.timeZone ?? zone;
  return (
    <form
      onSubmit={(submitted) => {
        submitted.preventDefault();
        const given = [
          ...agenda.map((address) => ({ role: 'AGENDA' as const, reference: referenceOf(address) })),
          ...minutes.map((address) => ({ role: 'MINUTES' as const, reference: referenceOf(address) })),
        ];
        const papers = given.flatMap(({ role, reference }) => (reference ? [{ role, ...reference }] : []));
        if (papers.length < given.length) {
          setWrong('Paste addresses of works or collections of this site, one on each line.');
          return;
        }
        setWrong(null);
        const fields = { ...values, timeZone, papers };
        if (event) change.mutate({ input: { eventId: event.id, event: fields } });
        else plan.mutate({ input: { communityId, event: fields } });
      }}
    >
      <Stack>
        <TextInput
          label="Title"
          value={values.title}
          onChange={(typed) => set({ title: typed.currentTarget.value })}
          error={problemAt(error, 'title')}
          maxLength={160}
          required
        />
        <Select
          label="Kind"
          data={kinds}
          value={values.kind}
          onChange={(value) => value && set({ kind: value as CommunityEventKind })}
          allowDeselect={false}
        />
        <TextInput
          type="datetime-local"
          label="Begins"
          description={timeZone === zone ? 'Time in London.' : `Time in ${timeZone}.`}
          value={values.localStart}
          onChange={(typed) => set({ localStart: typed.currentTarget.value })}
          error={problemAt(error, 'startsAt')}
          required
        />
        <TextInput
          type="datetime-local"
          label="Ends"
          value={values.localEnd}
          onChange={(typed) => set({ localEnd: typed.currentTarget.value })}
          error={problemAt(error, 'endsAt')}
          required
        />
        <TextInput
          label="Place"
          value={values.place}
          onChange={(typed) => set({ place: typed.currentTarget.value })}
          error={problemAt(error, 'place')}
          maxLength={300}
        />
        <TextInput
          type="url"
          label="Link"
          description="Where people meet on the web, beginning with https://."
          value={values.link}
          onChange={(typed) => set({ link: typed.currentTarget.value })}
          error={problemAt(error, 'link')}
        />
        <NumberInput
          label="Places"
          description="Empty: as many as want to come."
          min={1}
          max={10_000}
          value={values.capacity ?? ''}
          onChange={(value) => set({ capacity: value === '' ? null : Number(value) })}
          error={problemAt(error, 'capacity')}
        />
        <Textarea
          label="What it is about"
          description="Markdown is understood."
          value={values.descriptionMarkdown}
          onChange={(typed) => set({ descriptionMarkdown: typed.currentTarget.value })}
          error={problemAt(error, 'description')}
          autosize
          minRows={2}
        />
        <LinesInput
          label="Agenda"
          description="Addresses of works or collections here, one on each line."
          value={agenda}
          onChange={setAgenda}
          error={wrong ?? problemAt(error, 'papers')}
        />
        <LinesInput
          label="Minutes"
          description="As soon as they are here, in the same way."
          value={minutes}
          onChange={setMinutes}
        />
        <CommandError
          error={error}
          except={['title', 'startsAt', 'endsAt', 'place', 'link', 'capacity', 'description', 'papers']}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={plan.isPending || change.isPending}>
            {event ? 'Save' : 'Plan it'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
