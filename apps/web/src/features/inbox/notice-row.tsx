import { Badge, Checkbox } from '@mantine/core';
import type { NoticePartsFragment } from '../../gql/graphql.ts';
import { formatDayAndTime } from '../../ui/format.ts';
import { PlainLink } from '../../ui/links.tsx';
import rows from '../../ui/rows.module.css';
import classes from './inbox.module.css';
import { addressOf, partOf } from './notice-words.ts';

interface NoticeRowProps {
  notice: NoticePartsFragment;
  isChosen: boolean;
  choose: (isChosen: boolean) => void;
  /** Called when somebody goes where it leads. */
  onOpen: () => void;
}

/** One notice: what happened, to what, and whether anything waits. */
export function NoticeRow({ notice, isChosen, choose, onOpen }: NoticeRowProps) {
  const { happened, status, isRead, madeAt, subject } = notice;
  const around = partOf(subject);
  return (
    <li className={rows.row}>
      <Checkbox
        className={classes.check}
        aria-label={`Choose “${subject.title}”`}
        checked={isChosen}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <div className={rows.words}>
        <span className={rows.quiet}>
          {happened} · <time dateTime={madeAt}>{formatDayAndTime(madeAt)}</time>
        </span>
        <PlainLink
          to={addressOf(notice)}
          className={isRead ? rows.link : `${rows.link} ${classes.unread}`}
          onClick={onOpen}
        >
          {subject.title}
        </PlainLink>
        {around && <span className={rows.quiet}>{around}</span>}
      </div>
      {!isRead && (
        <Badge variant="filled" color="ember">
          New
        </Badge>
      )}
      {status === 'WAITING' && <Badge variant="light">Waits for you</Badge>}
      {status === 'SETTLED' && (
        <Badge variant="default" color="gray">
          Dealt with
        </Badge>
      )}
    </li>
  );
}
