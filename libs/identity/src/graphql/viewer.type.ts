import { resultUnion } from '@constellation/platform/graphql';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('Viewer', { description: 'Who is asking, signed in or not.' })
export class ViewerType {}

@ObjectType('DemoAccount', { description: 'Somebody one may try the product as.' })
export class DemoAccountType {
  @Field(() => ID, { description: 'UUID of the person.' })
  personId!: string;

  @Field({ description: 'Their name.' })
  name!: string;

  @Field({ description: 'One line on what they are and what they may do, made from their posts.' })
  description!: string;
}

@InputType({ description: 'The demo account to sign in as.' })
export class SignInDemoInput {
  @Field(() => ID, { description: 'One of `demoAccounts`.' })
  personId!: string;
}

@InputType({ description: 'A link made on the server to sign in with.' })
export class SignInWithLinkInput {
  @Field({ description: 'The value of `link` in its address.' })
  token!: string;
}

export const SignInWithLinkResult = resultUnion('SignInWithLinkResult', ViewerType);
export const SignInDemoResult = resultUnion('SignInDemoResult', ViewerType);
