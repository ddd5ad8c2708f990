export { CommunitiesModule } from './communities.module.ts';
export { communitiesEntities } from './communities.entities.ts';
export { communityEvents } from './communities.events.ts';
export { communityWork } from './communities.jobs.ts';
export { communityPrincipals } from './community/community.principal-source.ts';
export { communityRules } from './community/community.policy.ts';
export { CommunityReader, type CommunityRow } from './community/community.reader.ts';
