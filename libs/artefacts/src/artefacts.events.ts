import { accessRequestDecided, accessRequested } from './access-request/access-request.events.ts';
import { agreementEvents } from './agreement/agreement.events.ts';
import { collectionEvents } from './collection/collection.events.ts';
import { mapUnitPlaced } from './curriculum-map/curriculum-map.events.ts';
import { feedbackAnswered, feedbackWritten } from './feedback/feedback.events.ts';
import { shareRequestDeclined, shareRequested } from './share-request/share-request.events.ts';
import { versionReturned, versionSubmitted } from './release/review.events.ts';

/** What this lib says about people's dealings with each other, beside what it says of versions (`artefactEvents`). */
export const dealingEvents = {
  ...agreementEvents,
  ...collectionEvents,
  accessRequested,
  accessRequestDecided,
  shareRequested,
  shareRequestDeclined,
  versionSubmitted,
  feedbackWritten,
  feedbackAnswered,
  versionReturned,
  mapUnitPlaced,
} as const;
