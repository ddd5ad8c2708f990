import { present } from '@constellation/platform/errors';
import {
  asResult,
  resultUnion,
  RequestLoaders,
  ProblemsType,
  type GraphqlContext,
} from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';
import { AdoptionReader } from '../adoption/adoption.reader.ts';
import { VersionReader } from '../artefact/version.reader.ts';
import { AdoptionType, ArtefactVersionType, DoneType, toAdoptionType, toVersionType } from './artefact.type.ts';

const versionResult = (name: string) => resultUnion(name, ArtefactVersionType);

export const CreateDraftResult = versionResult('CreateDraftResult');
export const UpdateDraftResult = versionResult('UpdateDraftResult');
export const DiscardDraftResult = resultUnion('DiscardDraftResult', DoneType);
export const AttachFileResult = versionResult('AttachFileResult');
export const DetachFileResult = versionResult('DetachFileResult');
export const ReorderFilesResult = versionResult('ReorderFilesResult');
export const SetPartsResult = versionResult('SetPartsResult');
export const SubmitForReleaseResult = versionResult('SubmitForReleaseResult');
/** Who gives a draft back does not see it any more, and has nothing to be shown. */
export const ReturnDraftResult = resultUnion('ReturnDraftResult', DoneType);
/** Who decided on a standing delegation need not be among those it went to: they are told that it is done, and no more. */
export const ReleaseVersionResult = createUnionType({
  name: 'ReleaseVersionResult',
  description:
    'The released version; that it is done, to who decided on behalf of others and may not see it now; or the problems that stood in the way.',
  types: () => [ArtefactVersionType, DoneType, ProblemsType] as const,
  resolveType: (value: object) => [DoneType, ProblemsType].find((type) => value instanceof type) ?? ArtefactVersionType,
});
export const UndoReleaseResult = versionResult('UndoReleaseResult');
export const ChangeReleaseTermsResult = versionResult('ChangeReleaseTermsResult');
export const CreateNewVersionResult = versionResult('CreateNewVersionResult');
export const RestoreVersionResult = versionResult('RestoreVersionResult');
export const AdaptVersionResult = versionResult('AdaptVersionResult');
export const AcceptUpstreamPartsResult = versionResult('AcceptUpstreamPartsResult');
export const KeepUpstreamPartsResult = resultUnion('KeepUpstreamPartsResult', DoneType);
export const DeclineUpstreamPartsResult = resultUnion('DeclineUpstreamPartsResult', DoneType);
export const DismissUpstreamChangeResult = resultUnion('DismissUpstreamChangeResult', DoneType);
export const WithdrawVersionResult = versionResult('WithdrawVersionResult');
export const RecallVersionResult = versionResult('RecallVersionResult');
export const AdoptVersionResult = resultUnion('AdoptVersionResult', AdoptionType);
export const EndAdoptionResult = resultUnion('EndAdoptionResult', AdoptionType);

/** Runs a change and reads what it changed again, as the viewer sees it afterwards. */
@Injectable()
export class MutationResults {
  constructor(
    private readonly versions: VersionReader,
    private readonly adoptions: AdoptionReader,
  ) {}

  async ofVersion(context: GraphqlContext, change: () => Promise<string>): Promise<ArtefactVersionType | ProblemsType> {
    return asResult(async () => {
      const id = await change();
      const { viewer } = freshLoaders(context);
      return toVersionType(present((await this.versions.readBatch(viewer, [id])).get(id), 'The changed version'));
    });
  }

  async ofRelease(
    context: GraphqlContext,
    change: () => Promise<string>,
  ): Promise<ArtefactVersionType | DoneType | ProblemsType> {
    return asResult<ArtefactVersionType | DoneType>(async () => {
      const id = await change();
      const { viewer } = freshLoaders(context);
      const row = (await this.versions.readBatch(viewer, [id])).get(id);
      return row ? toVersionType(row) : Object.assign(new DoneType(), { id });
    });
  }

  async ofAdoption(context: GraphqlContext, change: () => Promise<string>): Promise<AdoptionType | ProblemsType> {
    return asResult(async () => {
      const id = await change();
      const { viewer } = freshLoaders(context);
      return toAdoptionType(present((await this.adoptions.readBatch(viewer, [id])).get(id), 'The changed adoption'));
    });
  }
}

/** What was read before a change must not be shown after it. */
function freshLoaders(context: GraphqlContext): RequestLoaders {
  context.loaders = new RequestLoaders(context.loaders.viewer);
  return context.loaders;
}
