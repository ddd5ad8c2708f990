import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, isUnionType } from 'graphql';
import { ArtefactsApi } from '../testing/artefacts-api.ts';

describe('the GraphQL schema of identity and artefacts', () => {
  let api: ArtefactsApi;
  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());

  it('describes every type, field, argument and input', () => {
    const { schema } = api.get(GraphQLSchemaHost);
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || isScalarType(type)) continue;
      if (!type.description && !['Query', 'Mutation'].includes(type.name)) silent.push(type.name);
      if (isEnumType(type) || isUnionType(type)) continue;
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        for (const argument of 'args' in field ? field.args : []) {
          if (!argument.description) silent.push(`${type.name}.${field.name}(${argument.name})`);
        }
      }
    }
    expect(silent).toEqual([]);
  });

  it('answers vocabularies and licences to everyone', async () => {
    const { data, errors } = await api.ask(
      `{ vocabularies(schemes: ["artefact-type", "subject"]) { scheme version source terms { code label group } } licences { code permitsAdapt plainWords } }`,
    );
    expect(errors).toEqual([]);
    expect(data['vocabularies'].map((one: { scheme: string }) => one.scheme)).toEqual(['artefact-type', 'subject']);
    expect(data['licences']).toHaveLength(13);
  });
});
