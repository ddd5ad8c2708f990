import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType('Node', { description: 'Anything with an id of its own.' })
export abstract class NodeType {
  @Field(() => ID, { description: 'UUID, final.' })
  id!: string;
}
