import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencilPlus } from '@tabler/icons-react';
import { Suspense, lazy } from 'react';
import { ListSkeleton } from '../../ui/states.tsx';
import type { PageVersion } from './artefact-page.ts';

const AdaptForm = lazy(() => import('./adapt-form.tsx'));

/** "Make it our own": the start of a work that knows where it comes from, for those who may change this one. */
export function AdaptButton({ version }: { version: PageVersion }) {
  const [opened, dialog] = useDisclosure(false);
  if (!version.access.canAdapt) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconPencilPlus size={18} aria-hidden />} onClick={dialog.open}>
        Adapt it
      </Button>
      <Modal opened={opened} onClose={dialog.close} title="Make your own from this" size="lg">
        <Suspense fallback={<ListSkeleton rows={2} />}>
          <AdaptForm version={version} onClose={dialog.close} />
        </Suspense>
      </Modal>
    </>
  );
}
