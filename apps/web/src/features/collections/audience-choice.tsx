import { Radio, Stack } from '@mantine/core';
import type { AudienceScope, AudienceInput } from '../../gql/graphql.ts';
import { OrganisationPicker, type PickedOrganisation } from '../identity/organisation-picker.tsx';
import { PartnershipPicker } from '../partnerships/partnership-picker.tsx';
import { audienceWords } from './words.ts';

/** An audience while it is being chosen. */
export interface ChosenAudience {
  scope: AudienceScope;
  partners: PickedOrganisation[];
  partnershipIds: string[];
}

export const onlyCurators: ChosenAudience = { scope: 'PRIVATE', partners: [], partnershipIds: [] };

export function audienceInput({ scope, partners, partnershipIds }: ChosenAudience): AudienceInput {
  if (scope !== 'PARTNERS') return { scope };
  return { scope, partnerIds: partners.map(({ id }) => id), partnershipIds };
}

interface AudienceChoiceProps {
  /** Whose partnerships are offered. */
  organisationId: string | null;
  value: ChosenAudience;
  onChange: (value: ChosenAudience) => void;
  error?: string | undefined;
}

/** Who sees a collection. */
export function AudienceChoice({ organisationId, value, onChange, error }: AudienceChoiceProps) {
  return (
    <Stack>
      <Radio.Group
        label="Who sees it"
        description="Of what stands in it, everyone sees what they may find anyway."
        value={value.scope}
        onChange={(scope) => onChange({ ...value, scope })}
        error={error}
      >
        <Stack gap="xs" mt="xs">
          {(Object.keys(audienceWords) as AudienceScope[]).map((scope) => (
            <Radio key={scope} value={scope} {...audienceWords[scope]} />
          ))}
        </Stack>
      </Radio.Group>
      {value.scope === 'PARTNERS' && (
        <OrganisationPicker
          label="Partners"
          description="Search by name. Their schools are included."
          value={value.partners}
          onChange={(partners) => onChange({ ...value, partners })}
        />
      )}
      {value.scope === 'PARTNERS' && organisationId !== null && (
        <PartnershipPicker
          organisationId={organisationId}
          value={value.partnershipIds}
          onChange={(partnershipIds) => onChange({ ...value, partnershipIds })}
        />
      )}
    </Stack>
  );
}
