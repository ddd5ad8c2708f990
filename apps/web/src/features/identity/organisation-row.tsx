import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { OrganisationPartsFragment } from '../../gql/graphql.ts';
import { formatNumber } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { PlainLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';

/** One organisation in a list. */
export function OrganisationRow({ organisation, note }: { organisation: OrganisationPartsFragment; note?: ReactNode }) {
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span>
          <PlainLink
            to="/organisations/$organisationId"
            params={{ organisationId: organisation.id }}
            className={classes.link}
          >
            {organisation.name}
          </PlainLink>
        </span>
        <span className={classes.quiet}>{organisationInWords(organisation)}</span>
        {note && <span className={classes.quiet}>{note}</span>}
      </div>
      {organisation.verification === 'VERIFIED' && (
        <span className={classes.quiet}>
          <IconRosetteDiscountCheck size={18} stroke={1.6} aria-hidden /> On the network
        </span>
      )}
    </li>
  );
}

/** "School · Secondary · ages 11–18 · Hull · 1,204 pupils". */
export function organisationInWords(organisation: OrganisationPartsFragment): string {
  const { ageLow, ageHigh, pupils } = organisation;
  const facts = [
    labels.organisationKind[organisation.kind],
    organisation.phase,
    typeof ageLow === 'number' && typeof ageHigh === 'number' ? `ages ${ageLow}–${ageHigh}` : null,
    organisation.town ?? organisation.region,
    typeof pupils === 'number' ? `${formatNumber(pupils)} pupils` : null,
    organisation.status.toLowerCase() === 'closed' ? 'closed' : null,
  ];
  return facts.filter(Boolean).join(' · ');
}
