export { CommunitiesGraphqlModule } from './communities-graphql.module.ts';
export { CommunityType, toCommunityType } from './community.type.ts';
