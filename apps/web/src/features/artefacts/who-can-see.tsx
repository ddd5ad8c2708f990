import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useOperation } from '../../client/hooks.ts';
import rows from '../../ui/rows.module.css';
import { Loaded } from '../../ui/states.tsx';
import { verbsInWords } from '../agreements/words.ts';
import { OrganisationPicker, type PickedOrganisation } from '../identity/organisation-picker.tsx';
import { WhoCanSeeQuery, WhyAccessQuery } from './operations.ts';

/** For those who manage an item: everybody who can see it and why, and why somebody cannot. */
export function WhoCanSee({ versionId }: { versionId: string }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" size="xs" mt="xs" onClick={open}>
        Who exactly, and why
      </Button>
      <Modal opened={opened} onClose={close} title="Who can see this, and why" size="lg">
        {opened && (
          <Stack gap="xl">
            <Reasons versionId={versionId} />
            <WhyNot versionId={versionId} />
          </Stack>
        )}
      </Modal>
    </>
  );
}

function Reasons({ versionId }: { versionId: string }) {
  const query = useOperation(WhoCanSeeQuery, { versionId }, { staleTime: 0 });
  return (
    <Loaded query={query}>
      {({ whoCanSee }) =>
        whoCanSee && whoCanSee.reasons.length > 0 ? (
          <ul className={rows.rows}>
            {whoCanSee.reasons.map(({ words, verbs }) => (
              <li key={words} className={rows.row}>
                <div className={rows.words}>
                  <strong>{words}</strong>
                  <span className={rows.quiet}>may {verbsInWords(verbs)} it</span>
                </div>
              </li>
            ))}
          </ul>
        ) : (
          <Text>Nobody beside those who look after it.</Text>
        )
      }
    </Loaded>
  );
}

function WhyNot({ versionId }: { versionId: string }) {
  const [asked, setAsked] = useState<PickedOrganisation[]>([]);
  const organisationId = asked[0]?.id ?? '';
  const query = useOperation(WhyAccessQuery, { versionId, organisationId }, { enabled: organisationId !== '' });
  const answer = query.data?.whyAccess;
  return (
    <Stack gap="xs">
      <OrganisationPicker
        label="Can an organisation see it?"
        description="Name one, and read why or why not."
        value={asked}
        onChange={setAsked}
        maxValues={1}
      />
      {answer && (
        <div role="status">
          <Text fw={600}>{answer.verbs.length > 0 ? 'Yes.' : 'No.'}</Text>
          {answer.words.map((words) => (
            <Text key={words}>{words}</Text>
          ))}
        </div>
      )}
    </Stack>
  );
}
