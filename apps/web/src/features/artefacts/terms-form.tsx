import { Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useOperation } from '../../client/hooks.ts';
import type { AudienceScope, LicencePartsFragment, ReleaseTermsInput } from '../../gql/graphql.ts';
import { OrganisationPicker, type PickedOrganisation } from '../identity/organisation-picker.tsx';
import { PartnershipPicker } from '../partnerships/partnership-picker.tsx';
import { PlainWords } from './licence-in-words.tsx';
import { LicencesQuery } from './operations.ts';

/** Release terms while they are being chosen: nothing is decided until the release authority decides it. */
export interface TermsDraft {
  scope: AudienceScope | null;
  partners: PickedOrganisation[];
  partnershipIds: string[];
  licenceCode: string | null;
  /** Days in England, `YYYY-MM-DD`, or empty. */
  availableFrom: string;
  availableUntil: string;
}

export type TermsErrors = Partial<
  Record<'scope' | 'partnerIds' | 'partnershipIds' | 'licenceCode' | 'availableFrom' | 'availableUntil', string>
>;

const scopes: { value: AudienceScope; label: string; description: string }[] = [
  { value: 'PUBLIC', label: 'Everyone', description: 'Signed in or not, anywhere.' },
  { value: 'NETWORK', label: 'The network', description: 'People with a post in any verified organisation.' },
  {
    value: 'PARTNERS',
    label: 'Named partners',
    description: 'Your trust, and the organisations and partnerships you name.',
  },
  { value: 'TRUST', label: 'The trust', description: 'People in the trust and all of its schools.' },
  { value: 'SCHOOL', label: 'The school', description: 'People in the school, and those who work for its trust.' },
  { value: 'PRIVATE', label: 'Only its authors', description: 'Nobody else finds it.' },
];

/** Says what is missing before anything is sent. */
export function termsErrors(terms: TermsDraft): TermsErrors {
  const errors: TermsErrors = {};
  if (!terms.scope) errors.scope = 'Choose who can see it.';
  if (terms.scope === 'PARTNERS' && terms.partners.length + terms.partnershipIds.length === 0) {
    errors.partnerIds = 'Name at least one partner or partnership.';
  }
  if (!terms.licenceCode) errors.licenceCode = 'Choose a licence.';
  if (terms.availableFrom && terms.availableUntil && terms.availableUntil < terms.availableFrom) {
    errors.availableUntil = 'The last day is before the first.';
  }
  return errors;
}

/** The API's input, or null while something is missing. */
export function termsInput(terms: TermsDraft): ReleaseTermsInput | null {
  if (!terms.scope || !terms.licenceCode || Object.keys(termsErrors(terms)).length > 0) return null;
  return {
    scope: terms.scope,
    licenceCode: terms.licenceCode,
    ...(terms.scope === 'PARTNERS'
      ? { partnerIds: terms.partners.map((partner) => partner.id), partnershipIds: terms.partnershipIds }
      : {}),
    ...(terms.availableFrom ? { availableFrom: terms.availableFrom } : {}),
    ...(terms.availableUntil ? { availableUntil: terms.availableUntil } : {}),
  };
}

interface TermsFormProps {
  /** The rights holder: the partnerships it belongs to are offered. */
  holderId: string;
  terms: TermsDraft;
  errors: TermsErrors;
  onChange: (terms: TermsDraft) => void;
}

/** Audience, licence with what it means, and dates. */
export function TermsForm({ holderId, terms, errors, onChange }: TermsFormProps) {
  const licences = useOperation(LicencesQuery, {}, { staleTime: Number.POSITIVE_INFINITY });
  const set = (part: Partial<TermsDraft>) => onChange({ ...terms, ...part });
  return (
    <Stack gap="lg">
      <Radio.Group
        label="Who can see it"
        value={terms.scope ?? ''}
        onChange={(value) => set({ scope: value as AudienceScope })}
        error={errors.scope}
        withAsterisk
      >
        <Stack gap="xs" mt="xs">
          {scopes.map((scope) => (
            <Radio key={scope.value} {...scope} />
          ))}
        </Stack>
      </Radio.Group>
      {terms.scope === 'PARTNERS' && (
        <OrganisationPicker
          label="Partners"
          description="Search by name. Their schools are included."
          value={terms.partners}
          onChange={(partners) => set({ partners })}
          error={errors.partnerIds}
        />
      )}
      {terms.scope === 'PARTNERS' && (
        <PartnershipPicker
          organisationId={holderId}
          value={terms.partnershipIds}
          onChange={(partnershipIds) => set({ partnershipIds })}
          error={errors.partnershipIds}
        />
      )}
      <LicenceChoice
        licences={licences.data?.licences ?? []}
        value={terms.licenceCode}
        onChange={(licenceCode) => set({ licenceCode })}
        error={errors.licenceCode}
      />
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <TextInput
          type="date"
          label="Available from"
          description="Empty: at once. From midnight in England."
          value={terms.availableFrom}
          onChange={(event) => set({ availableFrom: event.currentTarget.value })}
          error={errors.availableFrom}
        />
        <TextInput
          type="date"
          label="Available until"
          description="Empty: no end. To the end of that day."
          value={terms.availableUntil}
          onChange={(event) => set({ availableUntil: event.currentTarget.value })}
          error={errors.availableUntil}
        />
      </Group>
    </Stack>
  );
}

interface LicenceChoiceProps {
  licences: readonly LicencePartsFragment[];
  value: string | null;
  onChange: (code: string | null) => void;
  error?: string | undefined;
  description?: string;
}

export function LicenceChoice({ licences, value, onChange, error, description }: LicenceChoiceProps) {
  const chosen = licences.find((licence) => licence.code === value);
  const item = (licence: LicencePartsFragment) => ({ value: licence.code, label: licence.title });
  return (
    <div>
      <Select
        label="Licence"
        description={description}
        placeholder="Choose a licence"
        data={[
          { group: 'Open licences', items: licences.filter((licence) => licence.open).map(item) },
          { group: 'Within the network', items: licences.filter((licence) => !licence.open).map(item) },
        ]}
        value={value}
        onChange={onChange}
        error={error}
        searchable
        withAsterisk
      />
      {chosen && (
        <div style={{ marginTop: '0.75rem' }}>
          <Text size="sm" c="dimmed" mb={4}>
            With this licence, those who can see it:
          </Text>
          <PlainWords licence={chosen} />
        </div>
      )}
    </div>
  );
}
