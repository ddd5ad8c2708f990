import type { PostRole, Viewer } from '@constellation/platform/access';
import { Settings } from '@constellation/platform/config';
import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { holdsToday } from '../viewer/posts.principal-source.ts';
import { describePosts } from './describe-posts.ts';

/** Somebody one may try the product as. */
export interface DemoAccount {
  readonly personId: string;
  readonly name: string;
  /** Made from their posts: what they are and what they may do. */
  readonly description: string;
}

interface DemoAccountRow {
  readonly person_id: string;
  readonly name: string;
  readonly is_platform_operator: boolean;
  readonly posts: { title: string; organisation: string; trust: string | null; roles: PostRole[] }[];
}

/** The demo accounts, where demo sign-in is on; none elsewhere. */
@Injectable()
export class DemoAccountReader {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** In the order in which they were made. */
  async list(viewer: Viewer): Promise<readonly DemoAccount[]> {
    if (!this.settings.signIn.demo) return [];
    const rows = await this.database.query<DemoAccountRow>(
      `select person.person_id, person.name, person.is_platform_operator,
              coalesce((
                select jsonb_agg(jsonb_build_object(
                         'title', post.title, 'organisation', organisation.name, 'roles', to_jsonb(post.roles),
                         'trust', (
                           select trust.name from organisation_membership membership
                             join organisation trust on trust.organisation_id = membership.parent_id
                            where membership.member_id = post.organisation_id
                              and trust.kind in ('multi-academy-trust', 'single-academy-trust')
                              and ${holdsToday('membership', 'joined_on', 'left_on')}
                            limit 1))
                       order by post.started_on, post.post_id)
                  from post join organisation using (organisation_id)
                 where post.person_id = person.person_id and ${holdsToday('post', 'started_on', 'ended_on')}), '[]') as posts
         from person where person.is_demo
        order by person.created_at, person.person_id limit 100`,
      [viewer.now],
    );
    return rows.map((row) => ({
      personId: row.person_id,
      name: row.name,
      description: describePosts(row.posts, row.is_platform_operator),
    }));
  }
}
