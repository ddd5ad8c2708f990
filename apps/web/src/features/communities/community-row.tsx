import { Badge } from '@mantine/core';
import type { CommunityCardFragment } from '../../gql/graphql.ts';
import { labels } from '../../ui/labels.ts';
import { PlainLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import { communityInWords } from './words.ts';

/** One community in a list. */
export function CommunityRow({ community }: { community: CommunityCardFragment }) {
  const { label } = useVocabulary();
  const about = [
    ...community.subjects.map((code) => label('subject', code)),
    ...community.phases.map((code) => label('phase', code)),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span>
          <PlainLink to="/communities/$communityId" params={{ communityId: community.id }} className={classes.link}>
            {community.name}
          </PlainLink>{' '}
          {community.myRole && <Badge color="ember">{labels.communityRole[community.myRole]}</Badge>}
        </span>
        <span>{beginning(community.purposeMarkdown)}</span>
        <span className={classes.quiet}>{communityInWords(community)}</span>
        {about.length > 0 && <span className={classes.quiet}>{about.join(' · ')}</span>}
      </div>
    </li>
  );
}

/** The first words of a text. */
function beginning(text: string): string {
  const line = text.replace(/[*_#>`]+/g, '').replace(/\s+/g, ' ');
  if (line.length <= 180) return line;
  return `${line.slice(0, line.lastIndexOf(' ', 180))} …`;
}
