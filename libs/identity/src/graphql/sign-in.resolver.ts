import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer, Public } from '@constellation/platform/auth';
import { asResult, type GraphqlContext, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { SignInLinkService } from '../sign-in/sign-in-link.service.ts';
import { SignInService } from '../sign-in/sign-in.service.ts';
import { EndSessionInput } from './account.type.ts';
import { RequestSignIn } from './request-sign-in.ts';
import {
  SignInDemoInput,
  SignInDemoResult,
  SignInWithLinkInput,
  SignInWithLinkResult,
  ViewerType,
} from './viewer.type.ts';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIn: SignInService,
    private readonly links: SignInLinkService,
    private readonly requestSignIn: RequestSignIn,
  ) {}

  @Mutation(() => SignInDemoResult, {
    description: 'Signs in as a demo account and sets the session cookie; answers as that person.',
  })
  @Public()
  async signInDemo(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'The account.' }) input: SignInDemoInput,
  ): Promise<ViewerType | ProblemsType> {
    return asResult(async () => {
      const userAgent = this.requestSignIn.userAgent(context);
      await this.requestSignIn.begin(context, await this.signIn.signInDemo(viewer, input.personId, userAgent));
      return new ViewerType();
    });
  }

  @Mutation(() => SignInWithLinkResult, {
    description: 'Signs in with a link made on the server, once, and sets the session cookie; answers as that person.',
  })
  @Public()
  async signInWithLink(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'The link.' }) input: SignInWithLinkInput,
  ): Promise<ViewerType | ProblemsType> {
    return asResult(async () => {
      const userAgent = this.requestSignIn.userAgent(context);
      await this.requestSignIn.begin(context, await this.links.use(viewer, input.token, userAgent));
      return new ViewerType();
    });
  }

  @Mutation(() => Boolean, { description: 'Ends the session of this browser; false when there was none.' })
  @Public()
  async signOut(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext): Promise<boolean> {
    const ended = await this.signIn.signOut(viewer);
    this.requestSignIn.end(context);
    return ended !== undefined;
  }

  @Mutation(() => Boolean, {
    description: 'Ends every session of the viewer, this one included. Tokens for programs stay. Needs a session.',
  })
  @Can('person', { session: true })
  async signOutEverywhere(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext): Promise<boolean> {
    await this.signIn.signOutEverywhere(viewer);
    this.requestSignIn.end(context);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Ends one session of the viewer; false when it is not theirs, or over already. Needs a session.',
  })
  @Can('person', { session: true })
  async endSession(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'Which.' }) input: EndSessionInput,
  ): Promise<boolean> {
    const ended = await this.signIn.endSession(viewer, input.sessionId);
    if (ended && input.sessionId === viewer.sessionId) this.requestSignIn.end(context);
    return ended;
  }
}
