import type { SqlParameters, Viewer } from '@constellation/platform/access';
import { isShown } from '../access/shown-version.ts';

/** SQL relation `item`: what stands on maps, as `shownVersion` asks for it. A unit is its newest version: none is pinned. */
export const mapUnits = '(select *, null::uuid as version_id from curriculum_map_slot) item';

/** SQL condition on `item`: the unit is there for this viewer, as it has no artefact yet, or one they may find. */
export const isUnitThere = (viewer: Viewer, parameters: SqlParameters): string => unitWith(isShown(viewer, parameters));

/** As {@link isUnitThere}, where `found` says in SQL that its artefact is there for the viewer. */
export const unitWith = (found: string): string => `(item.artefact_id is null or ${found})`;
