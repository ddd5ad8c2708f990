import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { communityReference } from '../community/community.references.ts';
import { CommunityReader } from '../community/community.reader.ts';
import { MessageReader, ThreadReader } from './discussion.reader.ts';

const longestTitle = 140;

/** What members write, as other contexts point to it: by how it begins. What is hidden from the viewer is not there. */
@Injectable()
export class MessageReferences implements ReferenceReader {
  readonly kind = 'CommunityMessage';

  constructor(
    private readonly messages: MessageReader,
    private readonly threads: ThreadReader,
    private readonly communities: CommunityReader,
  ) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const messages = [...(await this.messages.readBatch(viewer, ids)).values()];
    const threads = await this.threads.readBatch(viewer, [...new Set(messages.map(({ threadId }) => threadId))]);
    const communityIds = [...new Set([...threads.values()].map(({ communityId }) => communityId))];
    const communities = await this.communities.readBatch(viewer, communityIds);
    const found = new Map<string, Reference>();
    for (const { id, threadId, body } of messages) {
      const thread = threads.get(threadId);
      const community = thread && communities.get(thread.communityId);
      if (body === null || !thread?.title || !community) continue;
      const within: Reference = {
        ...{ kind: 'CommunityThread', id: threadId, title: thread.title },
        within: communityReference(thread.communityId, community.name),
      };
      found.set(id, { kind: this.kind, id, title: beginning(body), within });
    }
    return found;
  }
}

/** The first words of a text, on one line. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1)}…`;
}
