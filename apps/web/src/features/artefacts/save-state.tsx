import { Alert, Button, Group, List, Loader, Modal, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconCloudOff, IconHistory } from '@tabler/icons-react';
import type { DraftPartsFragment } from '../../gql/graphql.ts';
import { labels } from '../../ui/labels.ts';
import classes from './save-state.module.css';
import type { DraftSaver, DraftSnapshot } from './draft-saver.ts';
import { draftLabels } from './draft-values.ts';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Always in sight while one writes: is what I typed safe? */
export function SaveState({ snapshot }: { snapshot: DraftSnapshot }) {
  const { status } = snapshot;
  return (
    <div className={classes.state} role="status" aria-live="polite" data-save-state={status.is}>
      {status.is === 'saved' && (
        <>
          <IconCheck size={18} aria-hidden />{' '}
          {status.at ? `Saved at ${time.format(status.at)}` : 'All changes are saved'}
        </>
      )}
      {(status.is === 'saving' || status.is === 'waiting') && (
        <>
          <Loader size={14} aria-hidden /> Saving…
        </>
      )}
      {status.is === 'retrying' && (
        <>
          <IconCloudOff size={18} aria-hidden /> Not saved yet. It is kept in this browser and will be sent again.
        </>
      )}
      {status.is === 'refused' && (
        <>
          <IconAlertTriangle size={18} aria-hidden /> Saved, except the fields with a message
        </>
      )}
      {status.is === 'conflict' && (
        <>
          <IconAlertTriangle size={18} aria-hidden /> Not saved: changed elsewhere
        </>
      )}
    </div>
  );
}

/** Words that this browser had kept were put back: said once, so that nobody wonders. */
export function RestoredNotice({ snapshot }: { snapshot: DraftSnapshot }) {
  if (!snapshot.restored) return null;
  return (
    <Alert color="ember" icon={<IconHistory aria-hidden />} mb="lg">
      This browser still had changes that were not saved. They have been put back.
    </Alert>
  );
}

/** The release authority gave it back: why, and what to do. */
export function ReturnedNotice({ version }: { version: DraftPartsFragment }) {
  if (!version.returnedReason || version.state !== 'DRAFT') return null;
  return (
    <Alert color="ember" icon={<IconArrowBackUp aria-hidden />} title="It was returned" mb="lg">
      {labels.returnReason[version.returnedReason]}. {version.returnedNote}
    </Alert>
  );
}

/** The same fields were changed in two places: the person decides, and both choices say what they do. */
export function ConflictDialog({ saver, snapshot }: { saver: DraftSaver; snapshot: DraftSnapshot }) {
  const { status } = snapshot;
  return (
    <Modal
      opened={status.is === 'conflict'}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="This draft was changed elsewhere"
    >
      {status.is === 'conflict' && (
        <>
          <Text>Another window or a colleague has changed the same fields since you began:</Text>
          <List my="sm">
            {status.keys.map((key) => (
              <List.Item key={key}>{draftLabels[key]}</List.Item>
            ))}
          </List>
          <Text>All other fields have been brought together.</Text>
          <Group mt="lg" justify="flex-end">
            <Button variant="default" onClick={() => saver.takeTheirs()}>
              Take theirs
            </Button>
            <Button onClick={() => saver.keepMine()}>Keep mine</Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
