import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import { useOperation } from '../../client/hooks.ts';
import { TextLink } from '../../ui/links.tsx';
import { useViewer } from '../identity/viewer.ts';
import { KeptForLaterQuery } from './operations.ts';
import { useShelf, type Keepable } from './use-shelf.tsx';

interface SaveForLaterProps extends Keepable {
  /** The viewer's note where they keep it; null where they do not. */
  note: string | null;
  /** As small as a line of a list. */
  compact?: boolean;
}

/** Puts something on the viewer's shelf, or takes it off. */
export function SaveForLater({ artefactId, title, note, compact = false }: SaveForLaterProps) {
  const { signedIn } = useViewer();
  const { save, remove, takeOff } = useShelf({ artefactId, title });
  if (!signedIn) return null;
  const isKept = note !== null;
  const words = isKept ? 'Saved for later' : 'Save for later';
  const isPending = save.isPending || remove.isPending;
  const toggle = (): void => {
    // It stays enabled while it is sent: a button that is disabled loses the focus.
    if (isPending) return;
    if (isKept) return takeOff(note);
    save.mutate(
      { input: { artefactId } },
      {
        onSuccess: () =>
          notifications.show({
            message: (
              <>
                Saved to <TextLink to="/shelf">your shelf</TextLink>
              </>
            ),
          }),
        onError: ({ message }) => notifications.show({ color: 'red', message }),
      },
    );
  };
  return (
    <Button
      variant={compact ? 'subtle' : 'default'}
      size={compact ? 'compact-sm' : 'sm'}
      aria-pressed={isKept}
      {...(compact ? { 'aria-label': `${words}: ${title}` } : {})}
      leftSection={isKept ? <IconBookmarkFilled size={18} aria-hidden /> : <IconBookmark size={18} aria-hidden />}
      onClick={toggle}
    >
      {words}
    </Button>
  );
}

/** The same on the page of the artefact. */
export function SavePageForLater({ artefactId, title }: Keepable) {
  const { signedIn } = useViewer();
  const query = useOperation(KeptForLaterQuery, { id: artefactId }, { enabled: signedIn });
  if (!query.data?.artefact) return null;
  return <SaveForLater artefactId={artefactId} title={title} note={query.data.artefact.keptForLater?.note ?? null} />;
}
