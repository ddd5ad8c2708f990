import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { londonDayOf } from '@constellation/platform/time';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Post } from '../post/post.entity.ts';
import { aMembership, anOrganisation } from '../testing/builders.ts';
import { IdentityApi, refusedFor, type Sender } from '../testing/identity-api.ts';

const problems = '... on Problems { problems { code message field } }';
const post = `__typename ... on Post { id title subjects phases roles endedOn } ${problems}`;
const mutate = (verb: string, type: string, selection: string) =>
  `mutation ($input: ${type}!) { result: ${verb}(input: $input) { ${selection} } }`;
const endPost = mutate('endPost', 'EndPostInput', post);
const changeRoles = mutate('changePostRoles', 'ChangePostRolesInput', post);
const updatePost = mutate('updatePost', 'UpdatePostInput', post);
const updateOrganisation = mutate(
  'updateOrganisation',
  'UpdateOrganisationInput',
  `... on Organisation { about website } ${problems}`,
);

const today = () => londonDayOf(new Date());

describe('staff over GraphQL', () => {
  let api: IdentityApi;
  beforeAll(async () => {
    api = await IdentityApi.start({ PUBLIC_URL: 'https://constellation.example.org' });
  });
  afterAll(() => api.stop());
  beforeEach(async () => cleanDatabase(await testDatabase()));

  async function trustWithSchool() {
    const trust = await anOrganisation(api.dataSource, { kind: 'multi-academy-trust' });
    const school = await anOrganisation(api.dataSource, { name: 'Fen School' });
    await aMembership(api.dataSource, { memberId: school.id, parentId: trust.id });
    return { trust, school };
  }

  describe('posts', () => {
    it('ended today hold no longer from today', async () => {
      const { school } = await trustWithSchool();
      const { sender } = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const teacher = await api.somebody({ organisationId: school.id });
      const { data } = await api.ask(endPost, { input: { postId: teacher.postId } }, sender);
      expect(data).toMatchObject({ result: { id: teacher.postId, endedOn: today() } });
      expect((await api.ask('{ viewer { posts { id } } }', {}, teacher.sender)).data).toEqual({
        viewer: { posts: [] },
      });
      expect((await api.ask(endPost, { input: { postId: teacher.postId } }, sender)).data).toMatchObject(
        refusedFor('already-ended'),
      );
    });

    it('end on the day that is chosen, not before they began', async () => {
      const { school } = await trustWithSchool();
      const { sender } = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const teacher = await api.somebody({ organisationId: school.id });
      const on = (endedOn: string) => api.ask(endPost, { input: { postId: teacher.postId, endedOn } }, sender);
      expect((await on('2020-08-31')).data).toMatchObject(refusedFor('before-start'));
      expect((await on('2090-08-31')).data).toMatchObject({ result: { endedOn: '2090-08-31' } });
      expect((await api.ask('{ viewer { posts { id } } }', {}, teacher.sender)).data).toEqual({
        viewer: { posts: [{ id: teacher.postId }] },
      });
    });

    it('of the last admin stay, whoever asks', async () => {
      const school = await anOrganisation(api.dataSource);
      const admin = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const operator = await api.somebody({}, { isPlatformOperator: true });
      const input = { postId: admin.postId };
      for (const { sender } of [admin, operator]) {
        expect((await api.ask(endPost, { input }, sender)).data).toMatchObject(refusedFor('last-admin'));
        expect((await api.ask(changeRoles, { input: { ...input, roles: [] } }, sender)).data).toMatchObject(
          refusedFor('last-admin'),
        );
      }
      const second = await api.somebody({ organisationId: school.id });
      await api.ask(changeRoles, { input: { postId: second.postId, roles: ['ORGANISATION_ADMIN'] } }, admin.sender);
      expect((await api.ask(endPost, { input }, admin.sender)).data).toMatchObject({ result: { endedOn: today() } });
      expect((await api.ask(endPost, { input: { postId: second.postId } }, second.sender)).data).toMatchObject(
        refusedFor('last-admin'),
      );
    });

    it('of an admin may end where the trust’s admin runs the school, and not when that one leaves too', async () => {
      const { trust, school } = await trustWithSchool();
      const admin = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const chief = await api.somebody({ organisationId: trust.id, roles: ['organisation-admin'] });
      await api.dataSource.manager.update(Post, { id: chief.postId }, { endedOn: '2090-01-01' });
      expect((await api.ask(endPost, { input: { postId: admin.postId } }, chief.sender)).data).toMatchObject(
        refusedFor('last-admin'),
      );
      await api.dataSource.manager.update(Post, { id: chief.postId }, { endedOn: null });
      expect((await api.ask(endPost, { input: { postId: admin.postId } }, chief.sender)).data).toMatchObject({
        result: { id: admin.postId },
      });
    });

    it('of two admins who end each other at once, one stays', async () => {
      const school = await anOrganisation(api.dataSource);
      const [one, two] = [
        await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] }),
        await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] }),
      ];
      const answers = await Promise.all([
        api.ask(endPost, { input: { postId: two.postId } }, one.sender),
        api.ask(endPost, { input: { postId: one.postId } }, two.sender),
      ]);
      expect(answers.map(({ data }) => (data['result'] as { __typename: string }).__typename).sort()).toEqual([
        'Post',
        'Problems',
      ]);
    });

    it('lose their rights within the very request that takes them', async () => {
      const school = await anOrganisation(api.dataSource);
      const [one] = [
        await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] }),
        await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] }),
      ];
      const { data } = await api.ask(
        `mutation ($input: EndPostInput!, $organisation: UpdateOrganisationInput!) {
           end: endPost(input: $input) { __typename }
           result: updateOrganisation(input: $organisation) { ${problems} } }`,
        { input: { postId: one.postId }, organisation: { organisationId: school.id, about: 'Mine.' } },
        one.sender,
      );
      expect(data).toMatchObject({ end: { __typename: 'Post' }, ...refusedFor('admin-needed') });
    });

    it('are changed by those who run the organisation; what they say, by their holder too', async () => {
      const { school } = await trustWithSchool();
      const admin = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const teacher = await api.somebody({ organisationId: school.id });
      const colleague = await api.somebody({ organisationId: school.id });
      const words = {
        postId: teacher.postId,
        title: 'Head of history',
        subjects: ['history', 'history'],
        phases: ['secondary'],
      };
      const changed = { title: 'Head of history', subjects: ['history'], phases: ['secondary'] };
      expect((await api.ask(updatePost, { input: words }, teacher.sender)).data).toMatchObject({ result: changed });
      const emptied = { postId: teacher.postId, title: null, subjects: null };
      expect((await api.ask(updatePost, { input: emptied }, teacher.sender)).data).toMatchObject({
        result: { problems: [{ code: 'invalid' }] },
      });
      expect(
        (await api.ask(updatePost, { input: { postId: teacher.postId, title: 'Teacher' } }, admin.sender)).data,
      ).toMatchObject({
        result: { ...changed, title: 'Teacher' },
      });
      expect((await api.ask(updatePost, { input: words }, colleague.sender)).data).toMatchObject(
        refusedFor('not-found'),
      );
      expect(
        (await api.ask(updatePost, { input: { ...words, subjects: ['alchemy'] } }, teacher.sender)).data,
      ).toMatchObject(refusedFor('invalid'));
      const roles = { postId: teacher.postId, roles: ['RELEASE_AUTHORITY'] };
      expect((await api.ask(changeRoles, { input: roles }, teacher.sender)).data).toMatchObject(
        refusedFor('not-found'),
      );
      expect((await api.ask(endPost, { input: { postId: colleague.postId } }, teacher.sender)).data).toMatchObject(
        refusedFor('not-found'),
      );
      expect((await api.ask(changeRoles, { input: roles }, admin.sender)).data).toMatchObject({
        result: { roles: ['RELEASE_AUTHORITY'] },
      });
    });
  });

  it('lets those who run an organisation say what it is', async () => {
    const { trust, school } = await trustWithSchool();
    const admin = await api.somebody({ organisationId: trust.id, roles: ['organisation-admin'] });
    const teacher = await api.somebody({ organisationId: school.id });
    const change = (changes: Record<string, unknown>, sender: Sender) =>
      api.ask(updateOrganisation, { input: { organisationId: school.id, ...changes } }, sender);
    expect((await change({ about: ' By the fen. ', website: 'www.fen.example' }, admin.sender)).data).toEqual({
      result: { about: 'By the fen.', website: 'https://www.fen.example' },
    });
    expect((await change({ about: '' }, admin.sender)).data).toEqual({
      result: { about: null, website: 'https://www.fen.example' },
    });
    expect((await change({ website: 'javascript:alert(1)' }, admin.sender)).data).toEqual(refusedFor('invalid'));
    expect((await change({ about: 'Mine.' }, teacher.sender)).data).toEqual(refusedFor('admin-needed'));
    expect((await api.dataSource.manager.findOneByOrFail(Organisation, { id: school.id })).about).toBeNull();
  });
});
