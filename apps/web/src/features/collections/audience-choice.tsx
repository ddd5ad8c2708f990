import { Radio, Stack } from '@mantine/core';
import type { AudienceScope, CollectionScope } from '../../gql/graphql.ts';
import { OrganisationPicker, type PickedOrganisation } from '../identity/organisation-picker.tsx';
import { PartnershipPicker } from '../partnerships/partnership-picker.tsx';
import { audienceWords } from './words.ts';

/** An audience while it is being chosen. */
export interface ChosenAudience<Scope extends CollectionScope = CollectionScope> {
  scope: Scope;
  partners: PickedOrganisation[];
  partnershipIds: string[];
}

/** Of what a person or an organisation shows. */
export const organisedScopes: readonly AudienceScope[] = [
  'PUBLIC',
  'NETWORK',
  'PARTNERS',
  'TRUST',
  'SCHOOL',
  'PRIVATE',
];
/** Of what a community shows: one for the people of an organisation shows nothing beyond them. */
export const communityScopes: readonly CollectionScope[] = ['PUBLIC', 'NETWORK', 'COMMUNITY', 'PRIVATE'];

export const onlyCurators: ChosenAudience<'PRIVATE'> = { scope: 'PRIVATE', partners: [], partnershipIds: [] };

export function audienceInput<Scope extends CollectionScope>({
  scope,
  partners,
  partnershipIds,
}: ChosenAudience<Scope>): { scope: Scope; partnerIds?: string[]; partnershipIds?: string[] } {
  if (scope !== 'PARTNERS') return { scope };
  return { scope, partnerIds: partners.map(({ id }) => id), partnershipIds };
}

interface AudienceChoiceProps<Scope extends CollectionScope> {
  /** Whose partnerships are offered. */
  organisationId: string | null;
  scopes: readonly Scope[];
  value: ChosenAudience<Scope>;
  onChange: (value: ChosenAudience<Scope>) => void;
  error?: string | undefined;
}

/** Who sees a collection. */
export function AudienceChoice<Scope extends CollectionScope>({
  organisationId,
  scopes,
  value,
  onChange,
  error,
}: AudienceChoiceProps<Scope>) {
  return (
    <Stack>
      <Radio.Group
        label="Who sees it"
        description="Of what stands in it, everyone sees what they may find anyway."
        value={value.scope}
        onChange={(given) => onChange({ ...value, scope: scopes.find((scope) => scope === given) ?? value.scope })}
        error={error}
      >
        <Stack gap="xs" mt="xs">
          {scopes.map((scope) => (
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
