import { holdersToWriteTo } from '@constellation/identity/jobs';
import { makersAreThere, makersSql } from '../feedback/feedback.policy.ts';

/**
 * SQL query over `version` and `artefact`, with `$1` for now: those to whom feedback on a version is written, as `isAuthor` judges
 * each of them when they look.
 */
export const feedbackGoesTo = `${makersSql}
    union select steward.person_id from (${holdersToWriteTo('release-authority', 'artefact.rights_holder_id')}) steward
     where not ${makersAreThere('$1')}`;
