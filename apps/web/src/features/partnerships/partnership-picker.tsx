import { Checkbox, Stack } from '@mantine/core';
import { useOperation } from '../../client/hooks.ts';
import { plural } from '../../ui/format.ts';
import { PartnershipsQuery } from './operations.ts';

interface PartnershipPickerProps {
  /** Whose partnerships are offered. */
  organisationId: string;
  value: readonly string[];
  onChange: (ids: string[]) => void;
  error?: string | undefined;
}

/** The partnerships an organisation belongs to, to share with. */
export function PartnershipPicker({ organisationId, value, onChange, error }: PartnershipPickerProps) {
  const query = useOperation(PartnershipsQuery, { organisationId });
  const offered = (query.data?.partnerships.nodes ?? []).flatMap(({ state, partnership }) =>
    state === 'MEMBER' && partnership ? [partnership] : [],
  );
  if (offered.length === 0) return null;
  return (
    <Checkbox.Group
      label="Partnerships"
      description="Everyone in them, now and later, until they leave."
      value={[...value]}
      onChange={onChange}
      error={error}
    >
      <Stack gap="xs" mt="xs">
        {offered.map(({ id, name, memberCount }) => (
          <Checkbox key={id} value={id} label={`${name} (${plural(memberCount, 'member')})`} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
