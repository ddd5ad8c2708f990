import type { Viewer } from '@constellation/platform/access';
import { CurrentViewer, Public } from '@constellation/platform/auth';
import { Settings } from '@constellation/platform/config';
import { Loaders, RequestLoaders } from '@constellation/platform/graphql';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonPostsReader } from '../post/post.reader.ts';
import { DemoAccountReader } from '../sign-in/demo-account.reader.ts';
import { SignInService } from '../sign-in/sign-in.service.ts';
import { AccountType } from './account.type.ts';
import { PersonType, PostType, toPostType } from './person.type.ts';
import { DemoAccountType, ViewerType } from './viewer.type.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly personPosts: PersonPostsReader,
    private readonly signIn: SignInService,
    private readonly demoAccountReader: DemoAccountReader,
    private readonly settings: Settings,
  ) {}

  @Query(() => ViewerType, { description: 'Who is asking.' })
  @Public()
  viewer(): ViewerType {
    return new ViewerType();
  }

  @Query(() => [DemoAccountType], { description: 'People one may sign in as; empty unless demo sign-in is on.' })
  @Public()
  async demoAccounts(@CurrentViewer() viewer: Viewer): Promise<DemoAccountType[]> {
    const accounts = await this.demoAccountReader.list(viewer);
    return accounts.map((account) => Object.assign(new DemoAccountType(), account));
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'The person; null when nobody is signed in.' })
  person(@CurrentViewer() { person }: Viewer): PersonType | null {
    return person ? Object.assign(new PersonType(), person) : null;
  }

  @ResolveField(() => AccountType, {
    nullable: true,
    description: 'What only they see of themselves; null when nobody is signed in.',
  })
  account(@CurrentViewer() viewer: Viewer): AccountType | null {
    return viewer.isSignedIn ? new AccountType() : null;
  }

  @ResolveField(() => [PostType], {
    description: 'Their current posts, oldest first: every write names the one it acts through.',
  })
  async posts(@CurrentViewer() viewer: Viewer, @Loaders() loaders: RequestLoaders): Promise<PostType[]> {
    if (viewer.posts.length === 0) return [];
    return ((await loaders.load(this.personPosts, viewer.personId)) ?? []).map(toPostType);
  }

  @ResolveField(() => Boolean, { description: 'Whether they are the network’s steward, who verifies organisations.' })
  isPlatformOperator(@CurrentViewer() viewer: Viewer): boolean {
    return viewer.isPlatformOperator;
  }

  @ResolveField(() => [String], {
    description:
      'Ways to sign in that this installation offers: `oidc`, through a provider from `/oidc/start`, and `demo`.',
  })
  signInMethods(): readonly string[] {
    return this.signIn.methods;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What the button of `oidc` calls the provider: “Sign in with …”; null where there is none.',
  })
  signInProvider(): string | null {
    return this.signIn.providerName ?? null;
  }

  @ResolveField(() => Boolean, {
    description: 'Whether this installation sends e-mails; where it does not, links are handed over by people.',
  })
  sendsEmail(): boolean {
    return this.settings.mail.smtpUrl !== undefined;
  }
}
