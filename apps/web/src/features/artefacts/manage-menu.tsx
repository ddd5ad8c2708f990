import { Button, Menu, Modal } from '@mantine/core';
import { IconArchiveOff, IconChevronDown, IconEyeCog, IconGitBranch, IconUrgent } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { ListSkeleton } from '../../ui/states.tsx';
import type { PageArtefact, PageVersion } from './artefact-page.ts';

// Few readers manage an item: its forms are loaded when one of them is opened.
const NewVersionForm = lazy(() => import('./new-version-form.tsx'));
const ChangeTermsForm = lazy(() => import('./change-terms-form.tsx'));
const TakeAwayForm = lazy(() => import('./take-away-form.tsx'));

type Task = 'new-version' | 'terms' | 'withdraw' | 'recall';

const titles: Record<Task, string> = {
  'new-version': 'Make a new version',
  terms: 'Change who can see it',
  withdraw: 'Withdraw it',
  recall: 'Recall it from everyone',
};

/** What those who are responsible for an item can do with it. */
export function ManageMenu({ artefact, version }: { artefact: PageArtefact; version: PageVersion }) {
  const { share } = useSearch({ from: '/artefacts/$artefactId' });
  const navigate = useNavigate({ from: '/artefacts/$artefactId' });
  // Who comes from a request to share finds the terms open, with those filled in who are asked for.
  const [task, setTask] = useState<Task | null>(share && version.access.canRelease ? 'terms' : null);
  const { canRenew: mayRenew, canRelease, canWithdraw } = version.access;
  const released = version.state === 'RELEASED' || version.state === 'SUPERSEDED';
  const canRenew = mayRenew && !artefact.draft;
  if (!canRenew && !(canRelease && released) && !canWithdraw) return null;
  const close = () => {
    setTask(null);
    if (share) void navigate({ search: (search) => ({ ...search, share: undefined }), replace: true });
  };
  return (
    <>
      <Menu position="bottom-start" width={250}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            Manage
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {canRenew && (
            <Menu.Item leftSection={<IconGitBranch size={18} aria-hidden />} onClick={() => setTask('new-version')}>
              Make a new version
            </Menu.Item>
          )}
          {canRelease && released && (
            <Menu.Item leftSection={<IconEyeCog size={18} aria-hidden />} onClick={() => setTask('terms')}>
              Change who can see it
            </Menu.Item>
          )}
          {canWithdraw && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconArchiveOff size={18} aria-hidden />} onClick={() => setTask('withdraw')}>
                Withdraw…
              </Menu.Item>
              <Menu.Item leftSection={<IconUrgent size={18} aria-hidden />} onClick={() => setTask('recall')}>
                Recall from everyone…
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={task !== null} onClose={close} title={task ? titles[task] : ''} size="lg">
        <Suspense fallback={<ListSkeleton rows={2} />}>
          {task === 'new-version' && <NewVersionForm artefact={artefact} onClose={close} />}
          {task === 'terms' && (
            <ChangeTermsForm artefact={artefact} version={version} shareRequestId={share} onClose={close} />
          )}
          {(task === 'withdraw' || task === 'recall') && (
            <TakeAwayForm artefact={artefact} version={version} recall={task === 'recall'} onClose={close} />
          )}
        </Suspense>
      </Modal>
    </>
  );
}
