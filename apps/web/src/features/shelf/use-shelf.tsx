import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCommand } from '../../client/hooks.ts';
import { SaveForLaterMutation, TakeOffShelfMutation } from './operations.ts';

/** Something to keep. */
export interface Keepable {
  artefactId: string;
  title: string;
}

const invalidates = ['Search', 'Shelf', 'KeptForLater'];

/** Puts one thing on the viewer's shelf and takes it off; what was taken off can be put back with its note. */
export function useShelf({ artefactId, title }: Keepable) {
  const save = useCommand(SaveForLaterMutation, { invalidates });
  const remove = useCommand(TakeOffShelfMutation, { invalidates });

  function takeOff(note: string, onDone?: () => void): void {
    remove.mutate(
      { input: { artefactId } },
      {
        onSuccess: () => {
          notifications.show({
            id: `shelf-${artefactId}`,
            autoClose: 10_000,
            message: (
              <>
                “{title}” is off your shelf.{' '}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => {
                    notifications.hide(`shelf-${artefactId}`);
                    save.mutate({ input: { artefactId, note } });
                  }}
                >
                  Put it back
                </Button>
              </>
            ),
          });
          onDone?.();
        },
        onError: ({ message }) => notifications.show({ color: 'red', message }),
      },
    );
  }

  return { save, remove, takeOff };
}
