import type { DerivationsQuery } from '../../gql/graphql.ts';
import { PlainLink, TextLink } from '../../ui/links.tsx';
import {
  branchesOf,
  placeWorks,
  shorten,
  type DerivedLink,
  type DerivedWork,
  type WorkBranch,
} from './derivation-layout.ts';
import classes from './origins.module.css';

const box = { width: 216, height: 56, gapX: 44, gapY: 16, margin: 4 };
const longest = { title: 26, holder: 32 };

type Link = DerivationsQuery['derivations'][number];

/**
 * What was made from what as a picture, oldest on the left. To those who listen, on narrow screens and under the keyboard it
 * is a nested list that says the same.
 */
export function DerivationPicture({ artefactId, links }: { artefactId: string; links: readonly Link[] }) {
  const shown = links.flatMap(({ artefact, origin }): DerivedLink[] => {
    const [from, to] = [workOf(origin), workOf(artefact)];
    return from && to ? [{ from, to }] : [];
  });
  if (shown.length === 0) return null;
  const works = placeWorks(shown);
  const left = (column: number): number => box.margin + column * (box.width + box.gapX);
  const top = (row: number): number => box.margin + row * (box.height + box.gapY);
  const width = left(Math.max(...works.map((work) => work.column))) + box.width + box.margin;
  const height = top(Math.max(...works.map((work) => work.row))) + box.height + box.margin;
  return (
    <figure className={classes.picture}>
      <div className={classes.list}>
        <Branches branches={branchesOf(shown)} here={artefactId} />
      </div>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
        {shown.map(({ from, to }) => {
          const [start, end] = [works.find(({ id }) => id === from.id), works.find(({ id }) => id === to.id)];
          if (!start || !end) return null;
          const [x1, y1] = [left(start.column) + box.width, top(start.row) + box.height / 2];
          const [x2, y2] = [left(end.column), top(end.row) + box.height / 2];
          const middle = (x1 + x2) / 2;
          return (
            <path
              key={`${from.id} ${to.id}`}
              className={classes.line}
              d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`}
            />
          );
        })}
        {works.map((work) => (
          <g
            key={work.id}
            className={work.id === artefactId ? classes.here : undefined}
            transform={`translate(${left(work.column)} ${top(work.row)})`}
          >
            <PlainLink to="/artefacts/$artefactId" params={{ artefactId: work.id }} tabIndex={-1}>
              <title>{`${work.title}, ${work.holder}`}</title>
              <rect className={classes.box} width={box.width} height={box.height} rx={10} />
              <text className={classes.title} x={14} y={24}>
                {shorten(work.title, longest.title)}
              </text>
              <text className={classes.holder} x={14} y={43}>
                {shorten(work.holder, longest.holder)}
              </text>
            </PlainLink>
          </g>
        ))}
      </svg>
    </figure>
  );
}

function workOf(artefact: Link['artefact']): DerivedWork | null {
  if (!artefact?.version) return null;
  return { id: artefact.id, title: artefact.version.title.trim() || 'Untitled', holder: artefact.rightsHolder.name };
}

function Branches({ branches, here }: { branches: readonly WorkBranch[]; here: string }) {
  return (
    <ul>
      {branches.map((work) => (
        <li key={work.id}>
          {work.id === here ? (
            <span aria-current="true">{work.title} (this one)</span>
          ) : (
            <TextLink to="/artefacts/$artefactId" params={{ artefactId: work.id }}>
              {work.title}
            </TextLink>
          )}
          , {work.holder}
          {work.made.length > 0 && <Branches branches={work.made} here={here} />}
        </li>
      ))}
    </ul>
  );
}
