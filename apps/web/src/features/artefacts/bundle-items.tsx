import { Checkbox, Text } from '@mantine/core';
import { labels } from '../../ui/labels.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from './bundle-items.module.css';
import type { CheckedVersion } from './checked-version.ts';

export type Bundle = NonNullable<CheckedVersion['releaseBundle']>;
type Item = Bundle['items'][number];

/** What was chosen of a whole, and of what somebody said that they looked at it. */
export interface BundleChoice {
  readonly chosen: ReadonlySet<string>;
  readonly lookedAt: ReadonlySet<string>;
}

const isOpen = (item: Item, confirmable: boolean): boolean =>
  item.findings.some((check) => check.blocking && check.confirmable === confirmable);
export const isBlocked = (item: Item): boolean => isOpen(item, false);
/** Whether who releases it has to look at it first. */
export const isHeld = (item: Item): boolean => isOpen(item, true);

/** Everything that nothing stands in the way of. */
export const chooseReady = ({ items }: Bundle): BundleChoice => ({
  chosen: new Set(items.filter((item) => !isBlocked(item)).map(({ version }) => version.id)),
  lookedAt: new Set(),
});

/** Those chosen in the order shown. */
export const chosenOf = ({ items }: Bundle, { chosen }: BundleChoice): readonly Item[] =>
  items.filter(({ version }) => chosen.has(version.id));

interface BundleItemsProps {
  bundle: Bundle;
  /** The version whose page this is: what blocks it stands above on the page. */
  wholeId: string;
  choice: BundleChoice;
  /** What the API had against an item, by version. */
  problems: ReadonlyMap<string, readonly string[]>;
  /** Whether what is not looked at yet is to be pointed out. */
  tried: boolean;
  onChange: (choice: BundleChoice) => void;
}

/** What waits in a whole, with what blocks beside each: parts first, the whole last. */
export function BundleItems({ bundle, wholeId, choice, problems, tried, onChange }: BundleItemsProps) {
  return (
    <fieldset className={classes.items}>
      <legend>What to release</legend>
      <Text size="sm" c="dimmed">
        Everything chosen is checked first. All of it is released under the terms below, or none of it.
      </Text>
      <ul>
        {bundle.items.map((item) => (
          <li key={item.version.id}>
            <BundleItem
              item={item}
              isWhole={item.version.id === wholeId}
              choice={choice}
              problems={problems.get(item.version.id) ?? []}
              tried={tried}
              onChange={onChange}
            />
          </li>
        ))}
      </ul>
      {bundle.more > 0 && (
        <Text size="sm">
          {bundle.more} more {bundle.more === 1 ? 'waits' : 'wait'} in it: they are listed here once these are decided
          about.
        </Text>
      )}
    </fieldset>
  );
}

interface BundleItemProps extends Omit<BundleItemsProps, 'bundle' | 'wholeId' | 'problems'> {
  item: Item;
  isWhole: boolean;
  problems: readonly string[];
}

function BundleItem({ item, isWhole, choice, problems, tried, onChange }: BundleItemProps) {
  const { version } = item;
  const isChosen = choice.chosen.has(version.id);
  const isLookedAt = choice.lookedAt.has(version.id);
  const blocking = item.findings.flatMap((check) => (check.blocking && check.message ? [check.message] : []));
  const against = [...new Set([...blocking, ...problems])];
  return (
    <>
      <Checkbox
        label={version.title}
        description={`${isWhole ? 'The whole itself' : labels.kind[version.artefact.kind]} · ${version.artefact.rightsHolder.name}`}
        checked={isChosen}
        disabled={isBlocked(item)}
        onChange={(event) => onChange({ ...choice, chosen: toggled(choice.chosen, version.id, event) })}
      />
      {against.length > 0 && (
        <div className={classes.against}>
          {against.map((message) => (
            <Text key={message} size="sm">
              {message}
            </Text>
          ))}
          {!isWhole && (
            <TextLink to="/drafts/$versionId/check" params={{ versionId: version.id }}>
              Look at “{version.title}”
            </TextLink>
          )}
        </div>
      )}
      {isHeld(item) && isChosen && (
        <Checkbox
          className={classes.against}
          label={`I have looked at what the check found in “${version.title}”: there are no data about pupils in it. This is kept with my name.`}
          checked={isLookedAt}
          onChange={(event) => onChange({ ...choice, lookedAt: toggled(choice.lookedAt, version.id, event) })}
          error={tried && !isLookedAt ? 'Look at it and confirm, or leave it out.' : undefined}
        />
      )}
    </>
  );
}

function toggled(
  ids: ReadonlySet<string>,
  id: string,
  { currentTarget }: { readonly currentTarget: { readonly checked: boolean } },
): ReadonlySet<string> {
  return currentTarget.checked ? new Set([...ids, id]) : new Set([...ids].filter((other) => other !== id));
}
