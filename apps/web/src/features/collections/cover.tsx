import type { CSSProperties } from 'react';
import type { CollectionCardPartsFragment } from '../../gql/graphql.ts';
import { coverSize, drawCover } from './cover-drawing.ts';
import classes from './cover.module.css';

const tint = (hue: number | null): CSSProperties => (hue === null ? {} : { ['--hue' as string]: hue });

/**
 * A picture of what the viewer reads in a collection: colours and lines by subject, forms by kind of work. It says nothing that does not
 * stand beside it in words, so screen readers pass it by. Its size is fixed, so that nothing jumps.
 */
export function Cover({
  collection: { id, cover },
  size,
}: {
  collection: Pick<CollectionCardPartsFragment, 'id' | 'cover'>;
  size: 'row' | 'page';
}) {
  const drawing = drawCover(id, cover);
  const { width, height } = coverSize;
  return (
    <svg
      className={classes.cover}
      data-size={size}
      data-quiet={drawing.hue === null || undefined}
      style={tint(drawing.hue)}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden
      focusable="false"
    >
      <rect className={classes.ground} width={width} height={height} />
      <path className={classes.lines} d={drawing.lines} data-dotted={drawing.isDotted || undefined} />
      {drawing.forms.map(({ path, x, y, radius, hue }, place) => (
        <path
          key={place}
          className={classes.form}
          data-plain={hue === null || undefined}
          data-place={place}
          d={path}
          transform={`translate(${x} ${y}) scale(${radius})`}
          style={tint(hue)}
        />
      ))}
    </svg>
  );
}
