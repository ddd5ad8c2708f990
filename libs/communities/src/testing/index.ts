export { aCommunity, aCommunityMember } from './builders.ts';
