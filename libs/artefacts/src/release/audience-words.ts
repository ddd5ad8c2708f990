import { organisationKey, organisationsOf, partnershipKey, type Viewer } from '@constellation/platform/access';
import { unreachable } from '@constellation/platform/errors';
import { dayInWords, lastDayInWords } from '@constellation/platform/time';
import type { VersionRow } from '../artefact/version.row.ts';

/** Names of organisations and partnerships by id; those that are not known are spoken of in general. */
export type OrganisationNames = ReadonlyMap<string, string>;

/** The organisations that {@link audienceInWords} and {@link whyVisible} name. */
export function organisationsNamed(row: VersionRow): readonly string[] {
  return [...new Set([row.rights_holder_id, ...row.partner_ids, ...organisationsOf(row.met_keys)])];
}

/** "Who can see it", one sentence each. */
export function audienceInWords(row: VersionRow, names: OrganisationNames): readonly string[] {
  if (row.state === 'draft') return ['You and the people named as authors, until it is submitted for release.'];
  if (row.state === 'in-review')
    return ['Its authors and the release authorities of its rights holder, who are reviewing it.'];
  if (row.state === 'withdrawn') return ['It was withdrawn: only organisations that had adopted it keep it.'];
  if (row.state === 'recalled') return ['It was recalled: nobody can see it any more.'];
  return [...scopeInWords(row, names), ...availabilityInWords(row)];
}

function scopeInWords(row: VersionRow, names: OrganisationNames): string[] {
  const holder = names.get(row.rights_holder_id) ?? row.rights_holder_name;
  switch (row.scope) {
    case null:
      return [];
    case 'private':
      return ['Only its authors.'];
    case 'school':
      return [`People with a post in the school it was made in, and in its trust, ${holder}.`];
    case 'trust':
      return [`People with a post in ${holder}, its trust and the schools of that trust.`];
    case 'partners':
      return [
        `People with a post in ${holder}, its trust and the schools of that trust.`,
        ...row.partner_ids.map(
          (id) => `People with a post in ${names.get(id) ?? 'a partner organisation'} or one of its schools.`,
        ),
        ...row.partnership_ids.map((id) => `People of the organisations of ${partnershipName(id, names)}.`),
      ];
    case 'network':
      return ['People with a post in any verified organisation of the network.'];
    case 'public':
      return ['Everyone, signed in or not.'];
    default:
      return unreachable(row.scope);
  }
}

const partnershipName = (id: string, names: OrganisationNames): string => {
  const name = names.get(id);
  return name ? `the partnership “${name}”` : 'a partnership';
};

/** The partnerships that {@link audienceInWords} and {@link whyVisible} name. */
export function partnershipsNamed(row: VersionRow): readonly string[] {
  return row.partnership_ids;
}

function availabilityInWords(row: VersionRow): string[] {
  const words: string[] = [];
  if (row.available_from) words.push(`From ${dayInWords(row.available_from)}.`);
  // The end is the start of the first day on which it is over; people are told the last day on which it is there.
  if (row.available_until) words.push(`Until the end of ${lastDayInWords(row.available_until)}.`);
  return words;
}

/** Why this viewer can see it, in one sentence. */
export function whyVisible(viewer: Viewer, row: VersionRow, names: OrganisationNames): string {
  const met = new Set<string>(row.met_keys);
  if (row.state === 'draft') return 'You can see this because you are one of its authors.';
  if (row.state === 'in-review') {
    return met.size > 0
      ? 'You can see this because you are one of its authors.'
      : `You can see this because you decide about the releases of ${row.rights_holder_name}.`;
  }
  if (met.has('public')) return 'Everyone can see this, signed in or not.';
  const post = viewer.posts.find((one) => met.has(organisationKey(one.organisationId)));
  if (post) return `You can see this because you have a post in ${post.organisationName}.`;
  const organisation = [...names].find(([id]) => met.has(organisationKey(id)));
  if (organisation) return `You can see this because your organisation belongs to ${organisation[1]}, or it to yours.`;
  const partnership = row.partnership_ids.find((id) => met.has(partnershipKey(id)));
  if (partnership) {
    return `You can see this because your organisation belongs to ${partnershipName(partnership, names)}.`;
  }
  if (met.has('network')) return 'You can see this because your organisation is a verified member of the network.';
  if ([...met].some((key) => key.startsWith('grant:'))) {
    return 'You can see this because your organisation adopted it and keeps it, or was granted access on request.';
  }
  if ([...met].some((key) => key.startsWith('person:'))) return 'You can see this because you are one of its authors.';
  return `You can see this because you decide about the releases of ${row.rights_holder_name}.`;
}
