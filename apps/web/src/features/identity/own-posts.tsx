import { Button, Collapse, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { TextLink } from '../../ui/links.tsx';
import { CommandError } from '../../ui/states.tsx';
import { selectData, useVocabulary } from '../vocabulary/vocabulary.ts';
import { NoPost } from './no-post.tsx';
import { UpdatePostMutation } from './operations.ts';
import classes from '../../ui/rows.module.css';
import { type ViewerPost, useViewer } from './viewer.ts';

/** The posts of the person signed in. Having none is fine: one then sees what is public. */
export function OwnPosts() {
  const { posts } = useViewer();
  if (posts.length === 0) return <NoPost />;
  return (
    <ul className={classes.rows}>
      {posts.map((post) => (
        <li key={post.id} className={classes.row}>
          <Post post={post} />
        </li>
      ))}
    </ul>
  );
}

function Post({ post }: { post: ViewerPost }) {
  const [opened, edit] = useDisclosure(false);
  const { label } = useVocabulary();
  const unverified = post.organisation.verification !== 'VERIFIED';
  return (
    <>
      <div className={classes.words}>
        <strong>{post.title}</strong>
        <TextLink to="/organisations/$organisationId" params={{ organisationId: post.organisation.id }}>
          {post.organisation.name}
        </TextLink>
        <span className={classes.quiet}>
          {[
            ...post.roles.map((role) => labels.role[role]),
            ...post.subjects.map((code) => label('subject', code)),
            ...post.phases.map((code) => label('phase', code)),
            `since ${formatDay(post.startedOn)}`,
          ].join(' · ')}
        </span>
        {unverified && (
          <span className={classes.quiet}>
            {labels.verification[post.organisation.verification]}: until then you see what is public.
          </span>
        )}
      </div>
      <Button variant="default" size="xs" onClick={edit.toggle} aria-expanded={opened}>
        {opened ? 'Close' : 'Change'}
      </Button>
      <Collapse expanded={opened} w="100%">
        {opened && <EditPost post={post} onDone={edit.close} />}
      </Collapse>
    </>
  );
}

function EditPost({ post, onDone }: { post: ViewerPost; onDone: () => void }) {
  const { terms } = useVocabulary();
  const [values, setValues] = useState({ title: post.title, subjects: post.subjects, phases: post.phases });
  const update = useCommand(UpdatePostMutation, { invalidates: ['Viewer', 'Person', 'Staff'], onDone });
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        update.mutate({ input: { postId: post.id, ...values, title: values.title.trim() } });
      }}
    >
      <Stack py="sm">
        <TextInput
          label="Title"
          value={values.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={problemAt(update.error, 'title')}
          required
        />
        <MultiSelect
          label="Subjects"
          data={selectData(terms('subject'))}
          value={values.subjects}
          onChange={(subjects) => set({ subjects })}
          searchable
        />
        <MultiSelect
          label="Phases"
          data={selectData(terms('phase'))}
          value={values.phases}
          onChange={(phases) => set({ phases })}
        />
        <CommandError error={update.error} except={['title']} />
        <Button type="submit" loading={update.isPending} style={{ alignSelf: 'flex-start' }}>
          Save
        </Button>
      </Stack>
    </form>
  );
}
